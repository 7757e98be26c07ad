package io.tenure.relationship.queries;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much has happened with a customer; retracted interactions count nowhere.
 *
 * @param money sums of the interactions' signed amounts by currency
 */
public record Activity(
        long interactions,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        Map<String, BigDecimal> money) {

    public static final Activity NONE = new Activity(0, null, null, Map.of());

    public Activity plus(Activity other) {
        Map<String, BigDecimal> sums = new TreeMap<>(money);
        other.money.forEach((currency, amount) -> sums.merge(currency, amount, BigDecimal::add));
        return new Activity(
                interactions + other.interactions, earlier(firstAt, other.firstAt), later(lastAt, other.lastAt), sums);
    }

    public Activity with(@Nullable Instant at, @Nullable BigDecimal amount, @Nullable String currency) {
        return plus(new Activity(1, at, at, of(amount, currency)));
    }

    public Activity withMoney(@Nullable BigDecimal amount, @Nullable String currency) {
        return plus(new Activity(0, null, null, of(amount, currency)));
    }

    /** The same with one interaction fewer and other bounds, which follow from the interactions that remain. */
    public Activity without(
            @Nullable BigDecimal amount, @Nullable String currency, @Nullable Instant first, @Nullable Instant last) {
        Activity less = withMoney(amount == null ? null : amount.negate(), currency);
        return new Activity(interactions - 1, first, last, less.money);
    }

    public Activity between(@Nullable Instant first, @Nullable Instant last) {
        return new Activity(interactions, first, last, money);
    }

    private static Map<String, BigDecimal> of(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? Map.of() : Map.of(currency, amount);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
