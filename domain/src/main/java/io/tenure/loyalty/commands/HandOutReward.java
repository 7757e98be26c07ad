package io.tenure.loyalty.commands;

import java.time.Instant;

/** A piece that was kept has been paid for with points. */
public record HandOutReward(RewardId rewardId, String redemptionId, Instant now) implements RewardCommand {}
