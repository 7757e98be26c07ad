package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import java.time.Instant;

/**
 * Bring the points of a purchase to what it is worth.
 *
 * @param programme in force when it happened
 * @param current in force now, for the tiers
 */
public record CountPurchase(AccountId accountId, Programme programme, Programme current, Purchase purchase, Instant now)
        implements LoyaltyCommand {}
