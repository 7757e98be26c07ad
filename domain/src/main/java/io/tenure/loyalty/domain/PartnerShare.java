package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.PartnerReckoned;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was reckoned with a partner for one purchase or redemption so far.
 *
 * @param price of a point
 */
public record PartnerShare(
        String partner, String outlet, long version, BigDecimal price, Currency currency, long points) {

    /** All shares, by what they are for, after one has changed; one without points is none. */
    static Map<String, PartnerShare> after(PartnerReckoned e, Map<String, PartnerShare> before) {
        Map<String, PartnerShare> shares = new HashMap<>(before);
        long known = Optional.ofNullable(shares.remove(e.reference()))
                .map(PartnerShare::points)
                .orElse(0L);
        long points =
                switch (e.cause()) {
                    case ISSUED, REDEEMED -> known + e.points();
                    case TAKEN_BACK, GIVEN_BACK -> known - e.points();
                    case STORED_VALUE_SPENT, STORED_VALUE_REFUNDED, COUPON_REDEEMED, COUPON_CANCELLED -> known;
                };
        if (points != 0) {
            shares.put(
                    e.reference(),
                    new PartnerShare(
                            e.partner(),
                            e.outlet(),
                            e.version(),
                            e.price(),
                            Currency.getInstance(e.currency()),
                            points));
        }
        return shares;
    }

    /** What the points cost together, to the smallest unit of the currency, half to even. */
    BigDecimal amount() {
        return price.multiply(BigDecimal.valueOf(points))
                .setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_EVEN);
    }

    PartnerShare with(long other) {
        return new PartnerShare(partner, outlet, version, price, currency, other);
    }

    boolean onTermsOf(PartnerShare other) {
        return partner.equals(other.partner)
                && outlet.equals(other.outlet)
                && version == other.version
                && price.compareTo(other.price) == 0
                && currency.equals(other.currency);
    }
}
