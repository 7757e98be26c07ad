package io.tenure.loyalty.commands;

import java.time.Instant;

/** Put a piece back, also one that was handed out: the redemption was cancelled. */
public record ReleaseReward(RewardId rewardId, String redemptionId, Instant now) implements RewardCommand {}
