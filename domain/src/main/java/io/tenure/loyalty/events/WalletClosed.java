package io.tenure.loyalty.events;

import java.time.Instant;

/** The membership has ended: nothing more is paid in or spent; money that was paid in can be paid out. */
public record WalletClosed(String programme, String customerId, String currency, String reason, Instant occurredAt)
        implements WalletEvent {}
