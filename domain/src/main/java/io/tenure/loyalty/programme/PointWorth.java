package io.tenure.loyalty.programme;

import io.tenure.loyalty.events.PointsValue;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * What points are worth that pay at tills. They pay in whole blocks, so that nothing is ever rounded.
 *
 * @param points of a block, 1 or more
 * @param value of a block, above 0 and in the smallest unit of its currency at the finest
 */
public record PointWorth(long points, Money value) {

    public Currency currency() {
        return value.currency();
    }

    public boolean isInBlocks(long number) {
        return number % points == 0;
    }

    /** What so many blocks are worth; of points that begin another one, without it. */
    public PointsValue of(long number) {
        return new PointsValue(
                value.amount().multiply(BigDecimal.valueOf(number / points)),
                currency().getCurrencyCode());
    }

    /**
     * How many points can pay at most.
     *
     * @param rest what is left to pay, in the currency of the value
     * @param there the points that can be spent
     */
    public long most(BigDecimal rest, long there) {
        BigDecimal blocks = rest.divide(value.amount(), 0, RoundingMode.DOWN);
        return blocks.min(BigDecimal.valueOf(Math.max(0, there) / points)).longValueExact() * points;
    }
}
