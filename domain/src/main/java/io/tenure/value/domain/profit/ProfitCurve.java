package io.tenure.value.domain.profit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Profit added up from the most to the least profitable customer: it climbs, and falls again over those who cost more
 * than they bring (the whale curve of Kaplan and Narayanan, 2001).
 *
 * @param cumulative profit of the best 1, 2, ... customers
 * @param profitable customers with a profit above zero
 * @param unprofitable customers with a loss
 * @param peak the profit if none made a loss
 * @param lost what the customers with a loss cost, as a positive amount
 */
public record ProfitCurve(
        List<BigDecimal> cumulative, long profitable, long unprofitable, BigDecimal peak, BigDecimal lost) {

    public ProfitCurve {
        cumulative = List.copyOf(cumulative);
    }

    /** The curve over the profits of all customers, in one currency. */
    public static ProfitCurve of(Collection<BigDecimal> profits) {
        var sorted = profits.stream().sorted(Comparator.reverseOrder()).toList();
        var cumulative = new ArrayList<BigDecimal>(sorted.size());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal peak = BigDecimal.ZERO;
        for (BigDecimal profit : sorted) {
            sum = sum.add(profit);
            peak = peak.max(sum);
            cumulative.add(sum);
        }
        return new ProfitCurve(
                cumulative,
                sorted.stream().filter(profit -> profit.signum() > 0).count(),
                sorted.stream().filter(profit -> profit.signum() < 0).count(),
                peak,
                peak.subtract(sum));
    }
}
