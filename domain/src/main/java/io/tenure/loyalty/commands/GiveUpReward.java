package io.tenure.loyalty.commands;

import java.time.Instant;

/** Put back the piece that is kept for a redemption which can no longer take place; nothing where none is kept. */
public record GiveUpReward(RewardId rewardId, String redemptionId, Instant now) implements RewardCommand {}
