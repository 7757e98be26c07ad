package io.tenure.segmentation.domain;

import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.domain.FactsFold;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.LineItem;
import io.tenure.value.domain.profit.Profitability;
import io.tenure.value.domain.ranking.AbcClass;
import io.tenure.value.domain.ranking.RfmSegment;
import io.tenure.value.domain.scoring.CustomerValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Ada, who bought a vase and a mug on 10 January 2026 for 12,000,000.50 pounds, and nothing else. */
final class Shopper {

    static final String ADA = "ada";

    /** Ten days later. */
    static final FactSheet SHEET = on("2026-01-20");

    private Shopper() {}

    static FactSheet on(String day) {
        return FactSheet.of(
                Objects.requireNonNull(new FactsFold(ZoneOffset.UTC)
                        .fold(List.of(
                                new CustomerRegistered(
                                        ADA,
                                        CustomerKind.PERSON,
                                        "Ada",
                                        null,
                                        "GB",
                                        "en",
                                        null,
                                        Instant.parse("2026-01-01T09:00:00Z")),
                                bought()))),
                LocalDate.parse(day),
                null);
    }

    private static InteractionRecorded bought() {
        return new InteractionRecorded(
                ADA,
                "i1",
                "shop",
                "x1",
                InteractionKind.PURCHASE,
                Channel.STORE,
                Direction.INBOUND,
                new BigDecimal("12000000.50"),
                "GBP",
                List.of(
                        new LineItem("vase", null, BigDecimal.ONE, null),
                        new LineItem("mug", null, BigDecimal.ONE, null)),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                Instant.parse("2026-01-10T09:00:00Z"));
    }

    static Standing in(String... segments) {
        return new Standing(null, Set.of(segments), null);
    }

    /** By the seventh run: of class A, a champion, in the second cluster of needs. */
    static CustomerValue worth(double expectedPurchases) {
        return new CustomerValue(
                ADA,
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
