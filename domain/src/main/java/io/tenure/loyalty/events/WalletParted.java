package io.tenure.loyalty.events;

import java.time.Instant;

/** The records are two customers after all: the wallets stay apart from now on. */
public record WalletParted(String programme, String customerId, String currency, String from, Instant occurredAt)
        implements WalletEvent {}
