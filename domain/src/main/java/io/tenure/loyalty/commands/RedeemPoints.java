package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Spend points on something, on a piece of a reward unless that is null. */
public record RedeemPoints(
        AccountId accountId,
        Programme programme,
        String redemptionId,
        long points,
        String purpose,
        @Nullable String reward,
        Instant now)
        implements LoyaltyCommand {}
