package io.tenure.loyalty.events;

import java.time.Instant;

/** A version of a programme was written, in YAML; it gives nothing before it is put in force. */
public record ProgrammeDrafted(String programme, long version, String text, Instant occurredAt)
        implements ProgrammeEvent {}
