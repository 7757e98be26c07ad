package io.tenure.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.events.FactKind;
import io.tenure.alerts.events.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertRuleTest {

    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final AlertRule TWO_AN_HOUR = rule(2, false, null);

    @Test
    void countsItsOwnKindsAtItsOwnHoursAndPlaces() {
        OddHours noon = new OddHours(LocalTime.NOON, LocalTime.of(13, 0), ZoneOffset.UTC);

        assertThat(TWO_AN_HOUR.counts(fact(1, FactKind.SALE, null, 0))).isTrue();
        assertThat(TWO_AN_HOUR.counts(fact(1, FactKind.REDEMPTION, null, 0))).isFalse();
        assertThat(rule(2, false, noon).counts(fact(1, FactKind.SALE, null, 120)))
                .isTrue();
        assertThat(rule(2, false, noon).counts(fact(1, FactKind.SALE, null, 0))).isFalse();
        assertThat(rule(2, true, null).counts(fact(1, FactKind.SALE, "a", 0))).isTrue();
        assertThat(rule(2, true, null).counts(fact(1, FactKind.SALE, null, 0))).isFalse();
    }

    @Test
    void whatItDoesNotCountFillsNoWindow() {
        AlertFact other = fact(1, FactKind.REDEMPTION, null, 0);
        AlertFact sale = fact(2, FactKind.SALE, null, 1);

        assertThat(TWO_AN_HOUR.tooMany(List.of(other, sale), sale)).isEmpty();
        assertThat(TWO_AN_HOUR.tooMany(List.of(other, sale), other)).isEmpty();
    }

    @Test
    void theFirstWindowWithTooManyThatHoldsTheFactIsTaken() {
        AlertFact first = sale(1, 0);
        AlertFact second = sale(2, 30);
        AlertFact third = sale(3, 61);

        assertThat(TWO_AN_HOUR.tooMany(List.of(third, second, first), second)).contains(List.of(first, second));
        assertThat(TWO_AN_HOUR.tooMany(List.of(third, second, first), third)).contains(List.of(second, third));
    }

    @Test
    void aWindowEndsBeforeItsTimeIsOver() {
        AlertFact first = sale(1, 0);

        assertThat(TWO_AN_HOUR.tooMany(List.of(first, sale(2, 59)), sale(2, 59)))
                .contains(List.of(first, sale(2, 59)));
        assertThat(TWO_AN_HOUR.tooMany(List.of(first, sale(2, 60)), sale(2, 60)))
                .isEmpty();
    }

    @Test
    void factsOfOneMomentStandInTheOrderOfTheLedger() {
        AlertFact early = sale(1, 5);
        AlertFact late = sale(2, 5);

        assertThat(TWO_AN_HOUR.tooMany(List.of(late, early), late)).contains(List.of(early, late));
    }

    @Test
    void aFactThatCameToBeKnownLateIsJudgedByItsOwnTime() {
        AlertFact late = sale(9, 0);

        assertThat(TWO_AN_HOUR.tooMany(List.of(sale(1, 61), sale(2, 62), late), late))
                .isEmpty();
    }

    @Test
    void differentOutletsAreCountedInEachWindowAnew() {
        AlertRule two = rule(2, true, null);
        AlertFact first = fact(1, FactKind.SALE, "a", 0);
        AlertFact again = fact(2, FactKind.SALE, "a", 50);
        AlertFact last = fact(3, FactKind.SALE, "a", 61);
        AlertFact other = fact(4, FactKind.SALE, "b", 62);

        assertThat(two.tooMany(List.of(first, again, last), last)).isEmpty();
        assertThat(two.tooMany(List.of(first, again, last, other), again)).contains(List.of(again, last, other));
        assertThat(two.tooMany(List.of(first, again, last, other), first)).isEmpty();
    }

    private static AlertFact sale(long position, long minute) {
        return fact(position, FactKind.SALE, null, minute);
    }

    private static AlertFact fact(long position, FactKind kind, @Nullable String outlet, long minute) {
        return new AlertFact(position, kind, "ada", "till 1", outlet, TEN.plus(Duration.ofMinutes(minute)));
    }

    private static AlertRule rule(int atLeast, boolean outlets, @Nullable OddHours hours) {
        return new AlertRule(
                "two-an-hour",
                new AlertTitle("Two an hour", "每小时两次"),
                Set.of(FactKind.SALE),
                SubjectKind.TILL,
                atLeast,
                outlets,
                Duration.ofHours(1),
                hours);
    }
}
