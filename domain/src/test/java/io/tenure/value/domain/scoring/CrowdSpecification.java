package io.tenure.value.domain.scoring;

import static io.tenure.value.domain.scoring.SmallBook.DAY;
import static io.tenure.value.domain.scoring.SmallBook.RUN;
import static io.tenure.value.domain.scoring.SmallBook.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.value.domain.Shopper;
import io.tenure.value.events.GroupTotal;
import io.tenure.value.events.ModelWarning;
import io.tenure.value.events.MythFinding;
import io.tenure.value.events.NeedsClustered;
import io.tenure.value.events.SurvivalStep;
import io.tenure.value.events.WarningKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/**
 * Forty customers, each called once: twelve bought once, seven each two to five times, week by week from 6 January on.
 * The more often, the less for each: 20 pounds less 2 for every purchase. Every other one writes e-mails besides.
 */
class CrowdSpecification {

    private static final LocalDate BEGUN = LocalDate.of(2026, 1, 6);

    @Test
    void findsOutWhetherMythsHold() {
        assertThat(study().report().myths())
                .extracting(MythFinding::myth, MythFinding::verdict, MythFinding::correlation)
                .containsExactly(
                        tuple("cost-less-to-serve", "HOLDS", 1.0),
                        tuple("pay-more", "THE_REVERSE_HOLDS", -1.0),
                        tuple("recommend-more", "NOTHING_TO_TELL_BY", 0.0));
    }

    @Test
    void countsCustomersAndMoneyOfEachGroupTogether() {
        assertThat(study().report().classes())
                .extracting(GroupTotal::group, GroupTotal::customers)
                .as("of 1,420: 7 x 50, 7 x 48, 7 x 42, 5 x 32 are A, and 2 x 32 and 9 x 18 are B")
                .containsExactly(tuple("A", 26L), tuple("B", 11L), tuple("C", 3L));
        for (List<GroupTotal> groups :
                List.of(study().report().classes(), study().report().rfm())) {
            assertThat(groups.stream().mapToLong(GroupTotal::customers).sum()).isEqualTo(40);
            assertThat(groups.stream().map(GroupTotal::revenue).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(BigDecimal.valueOf(12 * 18 + 7 * (32 + 42 + 48 + 50)));
        }
    }

    @Test
    void thoseWhoAreSilentAreLostWithTheirLastPurchase() {
        assertThat(study().report().survival())
                .extracting(SurvivalStep::weeks, SurvivalStep::atRisk, SurvivalStep::ended)
                .containsExactly(
                        tuple(0, 40L, 12L), tuple(1, 28L, 7L), tuple(2, 21L, 7L), tuple(3, 14L, 7L), tuple(4, 7L, 7L));
    }

    @Test
    void warnsWhereThoseWhoBuyOftenSpendLess() {
        assertThat(study().model().warnings())
                .containsExactly(new ModelWarning(WarningKind.COUNT_AND_SPEND_MOVE_TOGETHER, "average-spend", -1));
    }

    @Test
    void warnsOfOneCustomerWhoBringsAQuarterOfAll() {
        assertThat(warned(31, "100")).contains(tuple(WarningKind.ONE_CUSTOMER_DECIDES, 25.0));
        assertThat(warned(31, "99"))
                .extracting(tuple -> tuple.toList().getFirst())
                .doesNotContain(WarningKind.ONE_CUSTOMER_DECIDES);
        assertThat(warned(29, "5000"))
                .extracting(tuple -> tuple.toList().getFirst())
                .as("too few for an average to be more than theirs")
                .doesNotContain(WarningKind.ONE_CUSTOMER_DECIDES);
    }

    @Test
    void valuesCustomersByTheNeedsThatTheirHabitsShow() {
        Census census = census();
        NeedsClustered needs = census.needs(RUN, null).orElseThrow();
        Valuation valuation =
                Valuation.of(RUN, List.of(census.studies(RUN).getFirst().model()), needs);
        assertThat(needs.customers()).isEqualTo(40);
        assertThat(cluster(valuation, 0)).isPositive().isEqualTo(cluster(valuation, 2));
        assertThat(cluster(valuation, 1)).isPositive().isNotEqualTo(cluster(valuation, 0));
    }

    private static int cluster(Valuation valuation, int place) {
        return valuation.of(facts(place), List.of()).orElseThrow().needsCluster();
    }

    private static List<Tuple> warned(int customers, String ofOne) {
        Census census = new Census(DAY, SETTINGS, null);
        for (int i = 0; i < customers; i++) {
            census.add(
                    new Shopper("c" + i)
                            .bought("2026-01-06", "10", "GBP")
                            .bought("2026-02-06", i == 0 ? ofOne : "10", "GBP")
                            .facts(),
                    List.of());
        }
        return census.studies(RUN).getFirst().model().warnings().stream()
                .map(warning -> tuple(warning.kind(), warning.figure()))
                .toList();
    }

    private static Study study() {
        return census().studies(RUN).getFirst();
    }

    private static Census census() {
        Census census = new Census(DAY, SETTINGS, null);
        IntStream.range(0, 40).forEach(place -> census.add(facts(place), List.of()));
        return census;
    }

    private static CustomerFacts facts(int place) {
        int times = place < 12 ? 1 : 2 + place % 4;
        Shopper shopper = new Shopper("c" + place).met(InteractionKind.CALL, Channel.PHONE, "2026-01-07");
        for (int week = 0; week < times; week++) {
            shopper.bought(BEGUN.plusWeeks(week).toString(), Integer.toString(20 - 2 * times), "GBP");
        }
        for (int mail = 0; mail < place % 2 * 20; mail++) {
            shopper.met(InteractionKind.EMAIL, Channel.EMAIL, "2026-01-08");
        }
        return shopper.facts();
    }
}
