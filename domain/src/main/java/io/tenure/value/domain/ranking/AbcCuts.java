package io.tenure.value.domain.ranking;

import io.tenure.value.events.RankedCustomer;
import java.math.BigDecimal;
import java.util.Collection;
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
        AbcLimits limits = among(values.entrySet().stream()
                .map(entry -> new RankedCustomer(entry.getValue(), entry.getKey()))
                .toList());
        var classes = new TreeMap<String, AbcClass>();
        values.forEach((customer, value) -> classes.put(customer, limits.of(value, customer)));
        return classes;
    }

    /** Where the classes end among some customers, all values in one currency. */
    public AbcLimits among(Collection<RankedCustomer> customers) {
        List<RankedCustomer> worthSomething = customers.stream()
                .filter(customer -> customer.value().signum() > 0)
                .sorted(AbcLimits.ORDER)
                .toList();
        BigDecimal total = worthSomething.stream().map(RankedCustomer::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal limitOfA = a.multiply(total);
        BigDecimal limitOfB = b.multiply(total);
        RankedCustomer lastOfA = null;
        RankedCustomer lastOfB = null;
        BigDecimal before = BigDecimal.ZERO;
        for (RankedCustomer customer : worthSomething) {
            if (before.compareTo(limitOfA) < 0) {
                lastOfA = customer;
            } else if (before.compareTo(limitOfB) < 0) {
                lastOfB = customer;
            }
            before = before.add(customer.value());
        }
        return new AbcLimits(lastOfA, lastOfB);
    }
}
