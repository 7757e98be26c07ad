package io.tenure.relationship.csv;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of lines that are in order but odd.
 *
 * @param services the codes of items that are no products, which are counted; null when there are none
 */
record Treatment(
        WithoutCustomer withoutCustomer,
        ExactDuplicates exactDuplicates,
        @Nullable Pattern services) {

    enum WithoutCustomer {
        SKIP,
        REJECT
    }

    enum ExactDuplicates {
        SKIP,
        KEEP
    }
}
