package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import java.time.Instant;

/**
 * Agree to an adjustment that somebody else has asked for.
 *
 * @param programme in force now, which says how long the points last
 */
public record ApproveAdjustment(
        AccountId accountId, Programme programme, String adjustmentId, String actor, Instant now)
        implements LoyaltyCommand {}
