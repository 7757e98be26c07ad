package io.tenure.value.domain.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many customers of a currency are in each of the ten segments by the rules of the published analyses: recency and
 * money by quantiles of their values, frequency by first rank, which takes equals in the order of their ids in the
 * system that they come from.
 *
 * @param segments those with customers, the most of them first
 */
public record RfmTable(String currency, long customers, List<Segment> segments) {

    /** What a segment has and has spent. */
    public record Segment(RfmSegment segment, long customers, BigDecimal spent) {

        private static Segment of(RfmSegment segment, BigDecimal spent) {
            return new Segment(segment, 1, spent);
        }

        private Segment plus(Segment other) {
            return new Segment(segment, customers + other.customers, spent.add(other.spent));
        }
    }

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
        Map<RfmSegment, Segment> segments = new EnumMap<>(RfmSegment.class);
        for (int place = 0; place < scores.size(); place++) {
            RfmSegment segment = scores.get(place).segment();
            segments.merge(segment, Segment.of(segment, inOrder.get(place).spent()), Segment::plus);
        }
        List<Segment> largestFirst = new ArrayList<>(segments.values());
        largestFirst.sort(Comparator.comparingLong(Segment::customers).reversed());
        return new RfmTable(currency, customers.size(), List.copyOf(largestFirst));
    }
}
