package io.tenure.value.events;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What another part of Tenure has spent on a customer.
 *
 * @param source as that part calls it, such as the programme {@code club}
 * @param currency ISO 4217
 * @param amount null when that part cannot say how much
 */
public record CostElsewhere(
        String source, String currency, @Nullable BigDecimal amount) {

    /** What was spent on several records, each source once, by its name. */
    public static List<CostElsewhere> together(Stream<CostElsewhere> costs) {
        var sums = new TreeMap<CostElsewhere, CostElsewhere>(
                comparing(CostElsewhere::source).thenComparing(CostElsewhere::currency));
        costs.forEach(cost -> sums.merge(cost, cost, CostElsewhere::plus));
        return List.copyOf(sums.values());
    }

    /** Nobody can say how much where one of both says nothing. */
    private CostElsewhere plus(CostElsewhere other) {
        return new CostElsewhere(
                source, currency, amount == null || other.amount == null ? null : amount.add(other.amount));
    }

    /** What it adds to a sum in a currency. */
    public BigDecimal in(String wanted) {
        return amount == null || !currency.equals(wanted) ? BigDecimal.ZERO : amount;
    }

    /** Whether a sum in a currency leaves it out. */
    public boolean apartFrom(String wanted) {
        return amount == null || !currency.equals(wanted);
    }
}
