package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;

/**
 * A purchase is worth less than before, or its points last otherwise: points were taken from lots, the rest is owed, or
 * forgiven by the firm. Points that last otherwise are earned again at once; of those that had expired none are taken.
 *
 * @param points that the balance is less by; 0 where all had expired, or all is forgiven
 * @param owed of these, how many were in no lot any more
 * @param forgiven points that are not asked back: the member had spent them, or they had expired
 */
public record PointsReversed(
        String programme,
        String customerId,
        String purchaseId,
        long version,
        long points,
        List<LotUse> lots,
        long owed,
        long forgiven,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
