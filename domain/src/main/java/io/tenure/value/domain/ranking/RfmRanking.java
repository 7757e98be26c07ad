package io.tenure.value.domain.ranking;

import io.tenure.value.events.RfmSegmentTotal;
import io.tenure.value.events.RfmTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the customers of a currency by segment after the rules of the published analyses: recency and money by
 * quantiles of their values, frequency by first rank, which takes equals in the order of their ids in the system that
 * they come from.
 */
public final class RfmRanking {

    private RfmRanking() {}

    /** A customer under an id of another system, and what has been seen of it. */
    public record Ranked(
            String source, String externalId, int daysSinceLastPurchase, long purchases, BigDecimal spent) {

        /** By the other system and its id. */
        public static final Comparator<Ranked> ORDER =
                Comparator.comparing(Ranked::source).thenComparing(Ranked::externalId);

        private Rfm.Behaviour behaviour() {
            return new Rfm.Behaviour(externalId, daysSinceLastPurchase, purchases, spent.doubleValue());
        }
    }

    /** Ranks the customers of a currency. */
    public static RfmTable of(String currency, List<Ranked> customers) {
        List<Ranked> inOrder = customers.stream().sorted(Ranked.ORDER).toList();
        List<Rfm.Scores> scores =
                Rfm.CUSTOMARY.score(inOrder.stream().map(Ranked::behaviour).toList());
        Map<RfmSegment, RfmSegmentTotal> segments = new EnumMap<>(RfmSegment.class);
        for (int place = 0; place < scores.size(); place++) {
            RfmSegment segment = scores.get(place).segment();
            var one = new RfmSegmentTotal(segment.name(), 1, inOrder.get(place).spent());
            segments.merge(segment, one, RfmSegmentTotal::plus);
        }
        List<RfmSegmentTotal> largestFirst = new ArrayList<>(segments.values());
        largestFirst.sort(Comparator.comparingLong(RfmSegmentTotal::customers).reversed());
        return new RfmTable(currency, customers.size(), List.copyOf(largestFirst));
    }
}
