package io.tenure.loyalty.queries;

import io.tenure.loyalty.events.PartnerCause;
import io.tenure.loyalty.events.PartnerMovement;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One movement of a settlement; nothing of the member.
 *
 * @param id sorts as the ledger does
 * @param reference the purchase, the redemption, or the spending
 * @param version of the programme that says the price
 * @param price of a point; with points 0 where stored money or a coupon paid
 * @param amount what the partner owes the firm for it; negative when the firm owes it to the partner
 */
public record SettlementLineView(
        String id,
        String programme,
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
        Instant at) {

    public static SettlementLineView of(PartnerMovement e, long position) {
        return new SettlementLineView(
                Long.toString(position),
                e.programme(),
                e.partner(),
                e.month(),
                e.cause(),
                e.reference(),
                e.outlet(),
                e.version(),
                e.points(),
                e.price(),
                e.owedByPartner(),
                e.currency(),
                e.occurredAt());
    }
}
