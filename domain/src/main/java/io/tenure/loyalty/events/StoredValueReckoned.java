package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Stored money that was spent at a partner's outlet, or put back, changes what firm and partner owe each other.
 *
 * @param month to whose settlement it belongs, as 2026-11: that in which it was learned
 * @param reference the spending
 * @param version of the programme that says whose outlet it is
 * @param amount in the currency, to its smallest unit; not negative
 */
public record StoredValueReckoned(
        String programme,
        String customerId,
        String currency,
        String partner,
        String month,
        PartnerCause cause,
        String reference,
        String outlet,
        long version,
        BigDecimal amount,
        Instant occurredAt)
        implements WalletEvent, PartnerMovement {}
