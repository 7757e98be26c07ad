package io.tenure.shared.rest;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What clients say of pages: how long, and where to go on. */
public final class Paging {

    private Paging() {}

    /**
     * The limit, when it is one.
     *
     * @throws BadRequest when it is not between 1 and {@code most}
     */
    public static int limit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw BadRequest.invalid("limit", "must be 1 to " + most);
        }
        return limit;
    }

    /**
     * Reads a page, whose cursor or search text may turn out to be none.
     *
     * @throws BadRequest then
     */
    public static <T> T page(@Nullable String after, @Nullable String search, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException problem) {
            if (after == null && search == null) {
                throw problem;
            }
            throw BadRequest.invalid(after == null ? "search" : "after", String.valueOf(problem.getMessage()));
        }
    }
}
