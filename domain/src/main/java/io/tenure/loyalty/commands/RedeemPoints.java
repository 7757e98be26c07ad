package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import java.time.Instant;

/** Spend points on something. */
public record RedeemPoints(
        AccountId accountId, Programme programme, String redemptionId, long points, String purpose, Instant now)
        implements LoyaltyCommand {}
