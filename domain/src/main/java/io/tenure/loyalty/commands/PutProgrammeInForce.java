package io.tenure.loyalty.commands;

import java.time.Instant;

/** Let a version count for whatever happens from a time on. */
public record PutProgrammeInForce(String programme, long version, Instant from, Instant now)
        implements ProgrammeCommand {}
