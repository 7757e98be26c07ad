package io.tenure.loyalty.queries;

import io.tenure.loyalty.programme.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme.
 *
 * @param latest the newest version of the same programme
 * @param from when versions come into force, of this programme, oldest decision first
 * @param text as it was written, in YAML
 * @param budgets of its rules over all members
 */
public record ProgrammeView(
        String name,
        long version,
        long latest,
        @Nullable Long inForce,
        Wording title,
        String currency,
        List<Start> from,
        String text,
        List<Budget> budgets) {

    /** A version counts from a time on. */
    public record Start(long version, Instant from) {}

    /**
     * What a rule may give to all members together, in points. One for all versions with a rule of that name.
     *
     * @param taken given, or held for purchases that are being counted
     * @param left 0 also where an earlier version allowed more
     */
    public record Budget(String rule, long budget, long taken, long left) {}
}
