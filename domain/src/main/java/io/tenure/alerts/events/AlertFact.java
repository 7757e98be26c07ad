package io.tenure.alerts.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and is watched.
 *
 * @param position of the event in the ledger
 * @param till the key or user who did it
 */
public record AlertFact(
        long position,
        FactKind kind,
        @Nullable String member,
        @Nullable String till,
        @Nullable String outlet,
        Instant at) {}
