package io.tenure.loyalty.queries;

import io.tenure.loyalty.events.PartnerReckoned;
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
 */
public record SettlementView(
        String programme,
        String partner,
        String month,
        String currency,
        Sum issued,
        Sum takenBack,
        Sum redeemed,
        Sum givenBack) {

    /** Some points, and what they cost together. */
    public record Sum(long points, BigDecimal amount) {

        static final Sum NONE = new Sum(0, BigDecimal.ZERO);

        Sum plus(PartnerReckoned e) {
            return new Sum(points + e.points(), amount.add(e.amount()));
        }
    }

    /** A month in which nothing happened so far. */
    public static SettlementView none(String programme, String partner, String month, String currency) {
        return new SettlementView(programme, partner, month, currency, Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE);
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
                .add(givenBack.amount());
    }

    public SettlementView plus(PartnerReckoned e) {
        return switch (e.cause()) {
            case ISSUED -> with(issued.plus(e), takenBack, redeemed, givenBack);
            case TAKEN_BACK -> with(issued, takenBack.plus(e), redeemed, givenBack);
            case REDEEMED -> with(issued, takenBack, redeemed.plus(e), givenBack);
            case GIVEN_BACK -> with(issued, takenBack, redeemed, givenBack.plus(e));
        };
    }

    private SettlementView with(Sum in, Sum inBack, Sum out, Sum outBack) {
        return new SettlementView(programme, partner, month, currency, in, inBack, out, outBack);
    }
}
