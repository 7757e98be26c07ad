package io.tenure.value.domain.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** Recency and money by value, frequency by rank with ties by id: too many customers have bought just once. */
    public static final Rfm CUSTOMARY =
            new Rfm(new Scale.Quintiles(), new Scale.RankQuintiles(), new Scale.Quintiles());

    /** The scores of each customer by id. */
    public Map<String, Scores> score(List<Behaviour> customers) {
        var byId = new ArrayList<>(customers);
        byId.sort(Comparator.comparing(Behaviour::customerId));
        var days = recency.scores(
                byId.stream().mapToDouble(Behaviour::daysSinceLastPurchase).toArray());
        var counts =
                frequency.scores(byId.stream().mapToDouble(Behaviour::purchases).toArray());
        var money = monetary.scores(byId.stream().mapToDouble(Behaviour::spent).toArray());
        var scores = new TreeMap<String, Scores>();
        for (int index = 0; index < byId.size(); index++) {
            scores.put(
                    byId.get(index).customerId(),
                    new Scores(Scale.SCORES + 1 - days.get(index), counts.get(index), money.get(index)));
        }
        return scores;
    }
}
