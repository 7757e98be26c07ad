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
 */
public record ProgrammeView(
        String name,
        long version,
        long latest,
        @Nullable Long inForce,
        Wording title,
        String currency,
        List<Start> from,
        String text) {

    /** A version counts from a time on. */
    public record Start(long version, Instant from) {}
}
