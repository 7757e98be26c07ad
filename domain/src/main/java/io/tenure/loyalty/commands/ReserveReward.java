package io.tenure.loyalty.commands;

import java.time.Instant;

/** Keep a piece for a redemption at the price that was shown. */
public record ReserveReward(RewardId rewardId, String redemptionId, String customerId, RewardPrice price, Instant now)
        implements RewardCommand {}
