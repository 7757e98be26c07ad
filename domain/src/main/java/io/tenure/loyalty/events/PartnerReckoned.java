package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Points that were issued or spent at a partner's outlet, or are no longer, change what firm and partner owe each
 * other.
 *
 * @param month to whose settlement it belongs, as 2026-11: that in which it was learned
 * @param reference the purchase, or the redemption
 * @param version of the programme that says the price
 * @param points how many more, or fewer; not negative
 * @param price of a point
 * @param amount in the currency, to its smallest unit; not negative
 */
public record PartnerReckoned(
        String programme,
        String customerId,
        String partner,
        String month,
        PartnerCause cause,
        String reference,
        String outlet,
        long version,
        long points,
        BigDecimal price,
        BigDecimal amount,
        String currency,
        Instant occurredAt)
        implements LoyaltyEvent, PartnerMovement {}
