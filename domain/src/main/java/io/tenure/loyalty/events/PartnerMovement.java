package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What changes how much a firm and its partner owe each other, and so a line of a settlement. Points and price are 0
 * where money itself was owed.
 */
public sealed interface PartnerMovement permits PartnerReckoned, StoredValueReckoned, CouponReckoned {

    String programme();

    String customerId();

    String partner();

    /** To whose settlement it belongs, as 2026-11: that in which it was learned. */
    String month();

    PartnerCause cause();

    String reference();

    String outlet();

    /** Of the programme that says whose outlet it is. */
    long version();

    default long points() {
        return 0;
    }

    default BigDecimal price() {
        return BigDecimal.ZERO;
    }

    /** To the smallest unit of the currency; not negative. */
    BigDecimal amount();

    /** ISO 4217. */
    String currency();

    Instant occurredAt();

    /** What the partner owes the firm for it; negative when the firm owes it to the partner. */
    default BigDecimal owedByPartner() {
        return cause().owedByPartner() ? amount() : amount().negate();
    }
}
