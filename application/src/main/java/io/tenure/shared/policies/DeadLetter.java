package io.tenure.shared.policies;

import java.time.Instant;

/**
 * An event that a policy could not react to. The event itself stays in the ledger.
 *
 * @param position of the event in the ledger
 * @param sequence of the event in its stream
 * @param error what went wrong the last time
 * @param attempts so far
 */
public record DeadLetter(
        String policy, long position, String stream, long sequence, String error, int attempts, Instant failedAt) {}
