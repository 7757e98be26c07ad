package io.tenure.loyalty.events;

import java.time.Instant;

/** Money is asked back that went on to another wallet, as far as it is still there. */
public record MoneyRecalled(
        String programme, String customerId, String currency, String from, String origin, Instant occurredAt)
        implements WalletEvent {}
