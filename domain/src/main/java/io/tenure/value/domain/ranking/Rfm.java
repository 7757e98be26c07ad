package io.tenure.value.domain.ranking;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores customers by recency, frequency and monetary value.
 *
 * @param recency scale of the days since the last purchase, which is turned round: few days score 5
 * @param frequency scale of the number of purchases
 * @param monetary scale of the money spent
 */
public record Rfm(Scale recency, Scale frequency, Scale monetary) {

    /** What is known of a customer; money in one currency for all. */
    public record Behaviour(String customerId, int daysSinceLastPurchase, long purchases, double spent) {}

    /** 1 to 5 each, 5 the best. */
    public record Scores(int recency, int frequency, int monetary) {

        public RfmSegment segment() {
            return RfmSegment.of(recency, frequency);
        }
    }

    /**
     * Recency and money by value, frequency by rank with ties in the order given: too many customers have bought just
     * once.
     */
    public static final Rfm CUSTOMARY =
            new Rfm(new Scale.Quintiles(), new Scale.RankQuintiles(), new Scale.Quintiles());

    /** The scores of each customer; where equals are ranked, it is in the order given. */
    public List<Scores> score(List<Behaviour> customers) {
        var days = recency.scores(
                customers.stream().mapToDouble(Behaviour::daysSinceLastPurchase).toArray());
        var counts = frequency.scores(
                customers.stream().mapToDouble(Behaviour::purchases).toArray());
        var money =
                monetary.scores(customers.stream().mapToDouble(Behaviour::spent).toArray());
        return IntStream.range(0, customers.size())
                .mapToObj(place -> new Scores(Scale.SCORES + 1 - days.get(place), counts.get(place), money.get(place)))
                .toList();
    }
}
