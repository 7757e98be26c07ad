package io.tenure.value.queries;

import io.tenure.value.domain.profit.Profitability;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group of customers brought and cost.
 *
 * @param group the stage or the segment; null for customers, or a time, outside of all
 * @param currency ISO 4217; XXX when no purchase has one
 * @param revenue purchases less returns with adjustments
 * @param product what the goods cost
 * @param service what serving them cost
 * @param recovery what setting complaints right cost
 * @param profit revenue less all of these
 */
public record MoneyInAndOut(
        @Nullable String group,
        String currency,
        long customers,
        BigDecimal revenue,
        BigDecimal product,
        BigDecimal service,
        BigDecimal recovery,
        BigDecimal profit) {

    /** What one customer brought and cost. */
    public static MoneyInAndOut of(@Nullable String group, String currency, Profitability money) {
        return new MoneyInAndOut(
                group,
                currency,
                1,
                money.revenue(),
                money.product(),
                money.service().add(money.marketing()).add(money.loyalty()),
                money.recovery(),
                money.profit());
    }

    /** The same as a line of a table was. */
    public static MoneyInAndOut of(List<String> cells) {
        return new MoneyInAndOut(
                cells.getFirst().isEmpty() ? null : cells.getFirst(),
                cells.get(1),
                Long.parseLong(cells.get(2)),
                new BigDecimal(cells.get(3)),
                new BigDecimal(cells.get(4)),
                new BigDecimal(cells.get(5)),
                new BigDecimal(cells.get(6)),
                new BigDecimal(cells.get(7)));
    }

    /** A line of a table. */
    public List<String> cells() {
        return List.of(
                group == null ? "" : group,
                currency,
                Long.toString(customers),
                revenue.toPlainString(),
                product.toPlainString(),
                service.toPlainString(),
                recovery.toPlainString(),
                profit.toPlainString());
    }

    /** The same of one customer, as another group has it. */
    public MoneyInAndOut ofOne(@Nullable String other) {
        return new MoneyInAndOut(other, currency, 1, revenue, product, service, recovery, profit);
    }

    /** The sum of two. */
    public MoneyInAndOut plus(MoneyInAndOut other) {
        return new MoneyInAndOut(
                group,
                currency,
                customers + other.customers,
                revenue.add(other.revenue),
                product.add(other.product),
                service.add(other.service),
                recovery.add(other.recovery),
                profit.add(other.profit));
    }
}
