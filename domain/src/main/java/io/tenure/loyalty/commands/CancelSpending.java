package io.tenure.loyalty.commands;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Put back whatever is left of a spending that was for nothing; nothing when others have put back all of it.
 *
 * @param zone of the programme, by which months are
 */
public record CancelSpending(WalletId walletId, String spendingId, ZoneId zone, Instant now) implements WalletCommand {}
