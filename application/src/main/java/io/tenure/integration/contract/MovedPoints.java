package io.tenure.integration.contract;

import java.time.Instant;

/**
 * Points of a member came, or went where they are negative. The balance is what the member has after it, with points
 * that cannot be spent yet, less what is owed; so it may be negative.
 */
public record MovedPoints(
        String customerId,
        String programme,
        PointsCause cause,
        String reference,
        long points,
        long balance,
        Instant occurredAt)
        implements OfCustomer {}
