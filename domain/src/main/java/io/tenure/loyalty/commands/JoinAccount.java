package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import java.time.Instant;

/** Let another account of the same customer have what this one brings. */
public record JoinAccount(AccountId accountId, Programme programme, String into, Instant now)
        implements LoyaltyCommand {}
