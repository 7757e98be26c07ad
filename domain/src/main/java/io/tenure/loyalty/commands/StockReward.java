package io.tenure.loyalty.commands;

import java.time.Instant;

/** Offer a reward at a price in points, with some pieces more, or fewer when negative. */
public record StockReward(RewardId rewardId, String stockingId, String title, long price, long pieces, Instant now)
        implements RewardCommand {}
