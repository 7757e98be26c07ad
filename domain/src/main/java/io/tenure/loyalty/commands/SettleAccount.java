package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import java.time.Instant;

/** Write down what time has brought. */
public record SettleAccount(AccountId accountId, Programme programme, Instant now) implements LoyaltyCommand {}
