package io.tenure.loyalty.commands;

import java.time.Instant;

/** Everything that can be asked of the stock of a reward. */
public sealed interface RewardCommand extends LoyaltyStreamCommand
        permits StockReward, ReserveReward, HandOutReward, GiveUpReward, ReleaseReward {

    RewardId rewardId();

    Instant now();
}
