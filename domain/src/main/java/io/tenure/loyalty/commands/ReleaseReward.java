package io.tenure.loyalty.commands;

import java.time.Instant;

/** Put a piece back: it was not paid for, or the redemption was cancelled. */
public record ReleaseReward(RewardId rewardId, String redemptionId, Instant now) implements RewardCommand {}
