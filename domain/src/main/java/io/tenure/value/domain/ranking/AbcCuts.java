package io.tenure.value.domain.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the classes of an ABC analysis end, as shares of the value of all customers.
 *
 * <p>Customers are taken from the most to the least valuable, equal ones by id. The rule at the limit: a customer
 * belongs to A as long as those before it have not yet brought {@code a} of all value, so the one who crosses a limit
 * is still in the better class. Only values above zero count as value; a customer without any is in C.
 *
 * @param a share in (0, 1], by custom 0.8
 * @param b share in [a, 1], by custom 0.95
 */
public record AbcCuts(BigDecimal a, BigDecimal b) {

    public static final AbcCuts CUSTOMARY = new AbcCuts(new BigDecimal("0.80"), new BigDecimal("0.95"));

    public AbcCuts {
        if (a.signum() <= 0 || b.compareTo(a) < 0 || b.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "Cuts are shares with 0 < a <= b <= 1, not a = %s and b = %s.".formatted(a, b));
        }
    }

    /** The class of each customer by id, all values in one currency. */
    public Map<String, AbcClass> classify(Map<String, BigDecimal> values) {
        var ranked = new ArrayList<>(values.entrySet());
        ranked.sort(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        BigDecimal total = sumOfPositive(values);
        BigDecimal limitOfA = a.multiply(total);
        BigDecimal limitOfB = b.multiply(total);
        var classes = new TreeMap<String, AbcClass>();
        BigDecimal before = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> customer : ranked) {
            classes.put(customer.getKey(), classOf(customer.getValue(), before, limitOfA, limitOfB));
            before = before.add(customer.getValue().max(BigDecimal.ZERO));
        }
        return classes;
    }

    private static AbcClass classOf(BigDecimal value, BigDecimal before, BigDecimal limitOfA, BigDecimal limitOfB) {
        if (value.signum() <= 0 || before.compareTo(limitOfB) >= 0) {
            return AbcClass.C;
        }
        return before.compareTo(limitOfA) < 0 ? AbcClass.A : AbcClass.B;
    }

    private static BigDecimal sumOfPositive(Map<String, BigDecimal> values) {
        return List.copyOf(values.values()).stream()
                .filter(value -> value.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
