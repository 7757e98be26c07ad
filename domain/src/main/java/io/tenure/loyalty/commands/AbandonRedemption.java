package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import java.time.Instant;

/** Make sure that a redemption which is not on record never will be. */
public record AbandonRedemption(AccountId accountId, Programme programme, String redemptionId, Instant now)
        implements LoyaltyCommand {}
