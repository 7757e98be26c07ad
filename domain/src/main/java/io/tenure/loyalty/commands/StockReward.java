package io.tenure.loyalty.commands;

import java.time.Instant;

/** Offer a reward at a price, with some pieces more, or fewer when negative. */
public record StockReward(RewardId rewardId, String stockingId, RewardTerms terms, long pieces, Instant now)
        implements RewardCommand {}
