package io.tenure.value.domain.ranking;

import io.tenure.value.events.RankedCustomer;
import io.tenure.value.events.RfmEdges;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where the scores of an RFM analysis begin and end, so that one customer can be scored by itself: fifths of the
 * customers of a day, as {@link Rfm#CUSTOMARY}, or limits that somebody has fixed.
 *
 * @param recency days since the last purchase, which is turned round: few days score 5
 * @param frequency the last customer of each fifth but the highest, by the number of purchases, and by a lot among
 *     equals; a limit that was fixed lies between two numbers of purchases, and has no equals
 * @param monetary money spent
 */
public record RfmLimits(Scale.Edges recency, List<RankedCustomer> frequency, Scale.Edges monetary) {

    /** Of 2 to the 32nd: spreads numbers that follow each other (Knuth, The Art of Computer Programming, 6.4). */
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String NOBODY = "";

    private static final Comparator<RankedCustomer> ORDER = Comparator.comparing(RankedCustomer::value)
            .thenComparingInt(RfmLimits::lot)
            .thenComparing(RankedCustomer::customerId);

    public RfmLimits {
        frequency = List.copyOf(frequency);
    }

    /**
     * The limits among some customers.
     *
     * @param customers at least one
     */
    public static RfmLimits among(List<Rfm.Behaviour> customers) {
        return new RfmLimits(
                fifths(customers, Rfm.Behaviour::daysSinceLastPurchase),
                lastOfFifths(customers),
                fifths(customers, Rfm.Behaviour::spent));
    }

    /**
     * Limits that somebody has fixed.
     *
     * @param currency in which the customers' money is; they fall into fifths by it when it is not that of the edges
     * @param customers at least one
     */
    public static RfmLimits fixed(RfmEdges edges, String currency, List<Rfm.Behaviour> customers) {
        return new RfmLimits(
                edges(edges.recencyDays()),
                edges.purchases().stream()
                        .map(most -> new RankedCustomer(BigDecimal.valueOf(most).add(HALF), NOBODY))
                        .toList(),
                edges.currency().equals(currency) ? edges(edges.spent()) : fifths(customers, Rfm.Behaviour::spent));
    }

    private static Scale.Edges edges(List<? extends Number> limits) {
        return new Scale.Edges(limits.stream().map(Number::doubleValue).toList());
    }

    private static Scale.Edges fifths(List<Rfm.Behaviour> customers, ToDoubleFunction<Rfm.Behaviour> number) {
        return new Scale.Edges(
                Scale.Quintiles.edges(customers.stream().mapToDouble(number).toArray()));
    }

    /** The limit between two fifths lies at a rank, perhaps between two customers: the one before it is the last. */
    private static List<RankedCustomer> lastOfFifths(List<Rfm.Behaviour> customers) {
        List<RankedCustomer> order =
                customers.stream().map(RfmLimits::byPurchases).sorted(ORDER).toList();
        List<RankedCustomer> lasts = new ArrayList<>();
        for (int fifth = 1; fifth < Scale.SCORES; fifth++) {
            lasts.add(order.get((int) ((order.size() - 1) * (fifth / (double) Scale.SCORES))));
        }
        return lasts;
    }

    /**
     * A place among those with as many purchases, the same in every run. Ids follow time: ranked by them, those who
     * came late would count as frequent.
     */
    private static int lot(RankedCustomer customer) {
        return customer.customerId().hashCode() * GOLDEN_RATIO;
    }

    private static RankedCustomer byPurchases(Rfm.Behaviour customer) {
        return new RankedCustomer(BigDecimal.valueOf(customer.purchases()), customer.customerId());
    }

    public Rfm.Scores of(Rfm.Behaviour customer) {
        RankedCustomer here = byPurchases(customer);
        int often = 1
                + (int) frequency.stream()
                        .filter(last -> ORDER.compare(here, last) > 0)
                        .count();
        return new Rfm.Scores(
                Scale.SCORES + 1 - recency.score(customer.daysSinceLastPurchase()),
                often,
                monetary.score(customer.spent()));
    }
}
