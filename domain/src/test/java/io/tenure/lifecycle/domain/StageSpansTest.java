package io.tenure.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactsFold;
import io.tenure.lifecycle.domain.StageSpans.Entry;
import io.tenure.lifecycle.domain.StageSpans.Span;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.value.domain.scoring.ContactCosts;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.events.ValueSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StageSpansTest {

    private static final ContactCosts COSTS = new ContactCosts(ValueSettings.AT_FIRST);
    private static final LocalDate TODAY = day("2026-04-01");

    private static final CustomerFacts FACTS = facts(
            money(InteractionKind.PURCHASE, "2026-01-10", "10", "GBP"),
            money(InteractionKind.PURCHASE, "2026-02-01", "20", "GBP"),
            money(InteractionKind.VISIT, "2026-02-02", "-5", "GBP"),
            money(InteractionKind.PURCHASE, "2026-03-05", "40", "GBP"),
            money(InteractionKind.PURCHASE, "2026-04-02", "80", "GBP"));

    @Test
    void whoNeverWasInAStageBroughtEverythingBeforeTheFirst() {
        assertThat(told(StageSpans.of(FACTS, List.of(), TODAY, COSTS, _ -> List.of())))
                .containsExactly("null GBP 70 less 5.00");
    }

    @Test
    void theDayOfAMoveCountsForTheStageThatWasLeftAndNoDayAfterTodayCounts() {
        assertThat(told(StageSpans.of(
                        FACTS,
                        List.of(
                                new Entry("exploration", day("2026-01-05")),
                                new Entry("formation", day("2026-02-01")),
                                new Entry("stability", day("2026-03-04"))),
                        TODAY,
                        COSTS,
                        _ -> List.of())))
                .containsExactly(
                        "null GBP 0 less 0.00",
                        "exploration GBP 30 less 0.00",
                        "formation GBP 0 less 5.00",
                        "stability GBP 40 less 0.00");
    }

    @Test
    void whatOthersSpentCountsForTheStageInWhichItCameOnTop() {
        Function<LocalDate, List<CostElsewhere>> points =
                on -> List.of(new CostElsewhere("club", "GBP", on.isBefore(TODAY) ? BigDecimal.ONE : BigDecimal.TEN));

        assertThat(StageSpans.of(FACTS, List.of(new Entry("formation", day("2026-02-01"))), TODAY, COSTS, points))
                .extracting(span -> span.money().loyalty())
                .containsExactly(BigDecimal.ONE, BigDecimal.valueOf(9));
    }

    @Test
    void everySpanIsInTheCurrencyThatIsTheCustomersToday() {
        CustomerFacts moved = facts(
                money(InteractionKind.PURCHASE, "2026-01-10", "100", "EUR"),
                money(InteractionKind.PURCHASE, "2026-03-01", "20", "GBP"),
                money(InteractionKind.PURCHASE, "2026-03-02", "30", "GBP"));

        assertThat(told(StageSpans.of(
                        moved, List.of(new Entry("formation", day("2026-02-01"))), TODAY, COSTS, _ -> List.of())))
                .containsExactly("null GBP 0 less 0.00", "formation GBP 50 less 0.00");
    }

    @Test
    void whoNeverPaidHasNoCurrency() {
        assertThat(told(StageSpans.of(facts(), List.of(), TODAY, COSTS, _ -> List.of())))
                .containsExactly("null XXX 0 less 0.00");
    }

    private static List<String> told(List<Span> spans) {
        return spans.stream()
                .map(span -> span.stage() + " " + span.currency() + " "
                        + span.money().revenue().stripTrailingZeros().toPlainString() + " less "
                        + span.money().service())
                .toList();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static CustomerFacts facts(RelationshipEvent... interactions) {
        List<RelationshipEvent> events = new ArrayList<>();
        events.add(new CustomerRegistered(
                "ada", CustomerKind.PERSON, "Ada", null, "GB", "en", null, Instant.parse("2026-01-01T09:00:00Z")));
        events.addAll(List.of(interactions));
        return Objects.requireNonNull(new FactsFold(ZoneOffset.UTC).fold(events));
    }

    private static InteractionRecorded money(InteractionKind kind, String day, String amount, String currency) {
        return new InteractionRecorded(
                "ada",
                kind + " " + day,
                "shop",
                kind + " " + day,
                kind,
                Channel.STORE,
                Direction.INBOUND,
                new BigDecimal(amount),
                currency,
                List.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                Instant.parse(day + "T12:00:00Z"));
    }
}
