package io.tenure.loyalty.commands;

import io.tenure.loyalty.events.MoneyPassedOn;
import java.time.Instant;

/** Take money that the wallet of another record of the same customer has passed on. */
public record TakePassedMoney(WalletId walletId, MoneyPassedOn passed, Instant now) implements WalletCommand {}
