package io.tenure.loyalty.queries;

import io.tenure.loyalty.events.PartnerMovement;
import java.math.BigDecimal;

/**
 * What was reckoned with a partner in a month, each kind of movement for itself.
 *
 * @param month as 2026-11
 * @param currency ISO 4217
 * @param issued points that the partner owes for
 * @param takenBack points that it does not owe for after all
 * @param redeemed points that the firm owes for
 * @param givenBack points that it does not owe for after all
 * @param storedValue what members paid with stored money, less what was put back; the firm owes it
 * @param coupons what coupons gave, less what was taken back; the firm owes it
 */
public record SettlementView(
        String programme,
        String partner,
        String month,
        String currency,
        Sum issued,
        Sum takenBack,
        Sum redeemed,
        Sum givenBack,
        BigDecimal storedValue,
        BigDecimal coupons) {

    /** Some points, and what they cost together. */
    public record Sum(long points, BigDecimal amount) {

        static final Sum NONE = new Sum(0, BigDecimal.ZERO);

        Sum plus(PartnerMovement e) {
            return new Sum(points + e.points(), amount.add(e.amount()));
        }
    }

    /** A month in which nothing happened so far. */
    public static SettlementView none(String programme, String partner, String month, String currency) {
        return new SettlementView(
                programme,
                partner,
                month,
                currency,
                Sum.NONE,
                Sum.NONE,
                Sum.NONE,
                Sum.NONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    /** Names the settlement. */
    public String id() {
        return programme + "@" + partner + "@" + month;
    }

    /** What the partner owes the firm; negative when the firm owes it to the partner. */
    public BigDecimal net() {
        return issued.amount()
                .subtract(takenBack.amount())
                .subtract(redeemed.amount())
                .add(givenBack.amount())
                .subtract(storedValue)
                .subtract(coupons);
    }

    public SettlementView plus(PartnerMovement e) {
        return switch (e.cause()) {
            case ISSUED -> with(issued.plus(e), takenBack, redeemed, givenBack);
            case TAKEN_BACK -> with(issued, takenBack.plus(e), redeemed, givenBack);
            case REDEEMED -> with(issued, takenBack, redeemed.plus(e), givenBack);
            case GIVEN_BACK -> with(issued, takenBack, redeemed, givenBack.plus(e));
            case STORED_VALUE_SPENT, STORED_VALUE_REFUNDED -> paid(e.owedByPartner(), BigDecimal.ZERO);
            case COUPON_REDEEMED, COUPON_CANCELLED -> paid(BigDecimal.ZERO, e.owedByPartner());
        };
    }

    private SettlementView with(Sum in, Sum inBack, Sum out, Sum outBack) {
        return new SettlementView(programme, partner, month, currency, in, inBack, out, outBack, storedValue, coupons);
    }

    private SettlementView paid(BigDecimal money, BigDecimal byCoupons) {
        return new SettlementView(
                programme,
                partner,
                month,
                currency,
                issued,
                takenBack,
                redeemed,
                givenBack,
                storedValue.subtract(money),
                coupons.subtract(byCoupons));
    }
}
