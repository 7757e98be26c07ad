package io.tenure.segmentation.domain;

import io.tenure.facts.domain.FactSheet;
import io.tenure.value.domain.Shopper;
import io.tenure.value.domain.profit.Profitability;
import io.tenure.value.domain.ranking.AbcClass;
import io.tenure.value.domain.ranking.RfmSegment;
import io.tenure.value.domain.scoring.CustomerValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Ada, who bought a vase and a mug on 10 January 2026 for 12,000,000.50 pounds, and nothing else. */
final class Ada {

    /** Ten days later. */
    static final FactSheet SHEET = on("2026-01-20");

    private Ada() {}

    static FactSheet on(String day) {
        return FactSheet.of(
                new Shopper("ada")
                        .bought("2026-01-10", "12000000.50", "GBP", "vase", "mug")
                        .facts(),
                LocalDate.parse(day),
                null);
    }

    static Standing in(String... segments) {
        return new Standing(null, Set.of(segments), null);
    }

    /** By the seventh run: of class A, a champion, in the second cluster of needs. */
    static CustomerValue worth(double expectedPurchases) {
        return new CustomerValue(
                "ada",
                null,
                7,
                "GBP",
                1,
                LocalDate.parse("2026-01-10"),
                LocalDate.parse("2026-01-10"),
                BigDecimal.TEN,
                0.5,
                expectedPurchases,
                BigDecimal.ONE,
                BigDecimal.ONE,
                AbcClass.A,
                5,
                5,
                5,
                RfmSegment.CHAMPIONS,
                2,
                Profitability.NOTHING,
                List.of());
    }
}
