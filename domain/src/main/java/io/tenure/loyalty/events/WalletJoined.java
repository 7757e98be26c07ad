package io.tenure.loyalty.events;

import java.time.Instant;

/** Both records are one customer: what this wallet holds goes to the wallet of the other from now on. */
public record WalletJoined(String programme, String customerId, String currency, String into, Instant occurredAt)
        implements WalletEvent {}
