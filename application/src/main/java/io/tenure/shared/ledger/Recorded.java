package io.tenure.shared.ledger;

import java.time.Instant;

/** Where a commit stands: the positions of its first and last event, and when the ledger learned it. */
public record Recorded(long firstPosition, long lastPosition, Instant recordedAt) {}
