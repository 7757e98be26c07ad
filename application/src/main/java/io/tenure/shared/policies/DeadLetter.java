package io.tenure.shared.policies;

import java.time.Instant;

/**
 * An event that a policy could not react to. The event itself stays in the ledger, at its position.
 *
 * @param error what went wrong the last time
 * @param attempts so far
 */
public record DeadLetter(String policy, long position, String stream, String error, int attempts, Instant failedAt) {}
