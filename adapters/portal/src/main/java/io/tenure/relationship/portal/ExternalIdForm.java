package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.ExternalIdDraft;
import io.tenure.shared.portal.Fields;
import org.jspecify.annotations.Nullable;

/** An id of another system, as somebody types it. */
record ExternalIdForm(@Nullable String source, @Nullable String externalId) {
    ExternalIdDraft draft(Fields fields) {
        return new ExternalIdDraft(fields.required("source", source), fields.required("externalId", externalId));
    }
}
