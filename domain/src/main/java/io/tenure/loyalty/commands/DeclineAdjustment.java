package io.tenure.loyalty.commands;

import java.time.Instant;

/** Refuse an adjustment that was asked for. */
public record DeclineAdjustment(AccountId accountId, String adjustmentId, String actor, Instant now)
        implements LoyaltyCommand {}
