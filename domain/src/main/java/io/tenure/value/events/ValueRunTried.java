package io.tenure.value.events;

import java.time.Instant;

/**
 * The run ends as a trial: it looked back to a day since which customers have bought, and values nobody. What it found
 * out stays on record.
 */
public record ValueRunTried(long run, Instant occurredAt) implements ValueRunStep {}
