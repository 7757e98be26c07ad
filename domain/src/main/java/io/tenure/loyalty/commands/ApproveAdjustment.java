package io.tenure.loyalty.commands;

import java.time.Instant;

/** Agree to an adjustment that somebody else has asked for. */
public record ApproveAdjustment(AccountId accountId, String adjustmentId, String actor, Instant now)
        implements LoyaltyCommand {}
