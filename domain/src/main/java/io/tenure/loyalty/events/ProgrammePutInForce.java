package io.tenure.loyalty.events;

import java.time.Instant;

/** A version of a programme counts for whatever happens from a time on, until another one does. */
public record ProgrammePutInForce(String programme, long version, Instant from, Instant occurredAt)
        implements ProgrammeEvent {}
