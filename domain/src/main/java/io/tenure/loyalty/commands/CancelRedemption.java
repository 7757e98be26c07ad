package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import java.time.Instant;

/** Give points back that were spent. */
public record CancelRedemption(AccountId accountId, Programme programme, String redemptionId, Instant now)
        implements LoyaltyCommand {}
