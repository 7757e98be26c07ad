package io.tenure.shared.views;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which views to show: those that match every filter (and the text), in order of one field and then of id.
 *
 * @param text words, the last one perhaps unfinished; null for no search
 * @param sort a declared field; null for the order of ids
 * @param after the cursor of the page before; null for the first page
 * @param limit 1 to 1,000
 */
public record ViewQuery(
        List<Filter> filters,
        @Nullable String text,
        @Nullable String sort,
        boolean descending,
        @Nullable String after,
        int limit) {

    /** A condition on a declared field. Values are String, Long, Boolean or null. */
    public sealed interface Filter {
        String field();

        record Is(String field, @Nullable Object value) implements Filter {}

        record In(String field, List<?> values) implements Filter {}

        /** From inclusive, to exclusive; null leaves a side open. */
        record Between(
                String field,
                @Nullable Object from,
                @Nullable Object to) implements Filter {}
    }
}
