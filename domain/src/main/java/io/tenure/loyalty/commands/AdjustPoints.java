package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import java.time.Instant;

/** Give or take points by hand; negative to take. */
public record AdjustPoints(
        AccountId accountId,
        Programme programme,
        String adjustmentId,
        long points,
        String reason,
        String actor,
        Instant now)
        implements LoyaltyCommand {}
