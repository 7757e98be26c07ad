package io.tenure.shared.views;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which views to show: those that match every filter (and the text), in order of one field and then of id.
 *
 * <p>Order: null before false before true or numbers before strings, strings by code point; descending is the exact
 * reverse, ids included. Nothing is left out for being slow to find: a page and its cursor are always right.
 *
 * @param text words, the last one perhaps unfinished; null for no search. A view matches when each blank-separated word
 *     is among its words, whatever the case and accents; in scripts written without blanks (Chinese, Japanese, Korean,
 *     Thai ...) any run of characters is found. Punctuation separates, and text without a letter or digit does not
 *     narrow. At most {@value #LONGEST_TEXT} characters
 * @param sort a declared field; null for the order of ids
 * @param after the cursor of the page before, good for this very query only; null for the first page
 * @param limit 1 to {@value #LARGEST_PAGE}
 */
public record ViewQuery(
        List<Filter> filters,
        @Nullable String text,
        @Nullable String sort,
        boolean descending,
        @Nullable String after,
        int limit) {

    public static final int LARGEST_PAGE = 1_000;
    public static final int LONGEST_TEXT = 1_000;

    /** The same from a cursor of its own on. */
    ViewQuery from(String cursor) {
        return new ViewQuery(filters, text, sort, descending, cursor, limit);
    }

    /** A condition on a declared field. Values are String, Long, Boolean or null. */
    public sealed interface Filter {
        String field();

        record Is(String field, @Nullable Object value) implements Filter {}

        /** Any of some values; none at all matches nothing. Up to 32 stay as fast as one. */
        record In(String field, List<?> values) implements Filter {}

        /** From inclusive, to exclusive; null leaves a side open. Null values are in no range. */
        record Between(
                String field,
                @Nullable Object from,
                @Nullable Object to) implements Filter {}
    }
}
