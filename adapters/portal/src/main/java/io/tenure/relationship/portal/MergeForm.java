package io.tenure.relationship.portal;

import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Fields;
import org.jspecify.annotations.Nullable;

/** Which record is to be absorbed, and the words by which it was looked for. */
record MergeForm(@Nullable String absorbed, @Nullable String q) {
    /** The record to absorb; the customer itself, which no merge allows, while nothing was chosen. */
    CustomerId other(CustomerId customer, Fields fields) {
        String chosen = fields.required("absorbed", absorbed);
        return chosen.isEmpty() || chosen.length() > 64 ? customer : new CustomerId(chosen);
    }
}
