package io.tenure.alerts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.alerts.commands.AlertSubject;
import io.tenure.alerts.commands.CloseAlert;
import io.tenure.alerts.commands.RaiseAlert;
import io.tenure.alerts.commands.WatchCommand;
import io.tenure.alerts.events.AlertClosed;
import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.events.AlertRaised;
import io.tenure.alerts.events.SubjectKind;
import io.tenure.alerts.events.Verdict;
import io.tenure.alerts.events.WatchEvent;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Specification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of alerts, and what one alert covers. */
class WatchLimitsSpecification {

    private static final AlertSubject ADA = AlertSubject.member("ada");
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {199, 200, 201})
    void anAlertTellsTheOldestTwoHundredFacts(int many) {
        List<AlertFact> facts = LongStream.range(0, many)
                .mapToObj(position -> WatchSpecification.fact(position, 0))
                .toList();

        assertThat(raised(new RaiseAlert(ADA, WatchSpecification.rule(false, null), 1, facts.getLast(), facts, TEN)))
                .isEqualTo(facts.subList(0, Math.min(200, many)));
    }

    @Test
    void theLatestThousandAlertsAreKnownAndNumbersGoOn() {
        WatchEvent[] thousandAndOne = IntStream.rangeClosed(1, 1_001)
                .mapToObj(WatchLimitsSpecification::alert)
                .toArray(WatchEvent[]::new);

        given(thousandAndOne).when(close(1, Verdict.REAL)).thenRejected("alerts.unknown-alert");
        given(thousandAndOne).when(close(2, Verdict.REAL)).then(closed(2, Verdict.REAL));
        given(thousandAndOne).when(close(1_001, Verdict.REAL)).then(closed(1_001, Verdict.REAL));
        given(thousandAndOne).when(three()).then(third(1_002));
    }

    @Test
    void closingOneAlertLeavesTheOthersOpenAndNumbersGoOn() {
        given(alert(1), alert(2), closed(1, Verdict.REAL))
                .when(close(2, Verdict.FALSE_ALARM))
                .then(closed(2, Verdict.FALSE_ALARM));
        given(alert(1), alert(2), closed(1, Verdict.REAL)).when(three()).then(third(3));
    }

    @Test
    void whoFindsAnAlertClosedIsToldAsWhat() {
        assertThat(given(alert(1), closed(1, Verdict.FALSE_ALARM))
                        .when(close(1, Verdict.REAL))
                        .thenRejected("alerts.closed")
                        .reason())
                .contains("FALSE_ALARM");
    }

    @Test
    void anAlertCoversItsWindowFromTheFirstMomentAndNotItsEnd() {
        given(alert(1, "three-an-hour", TEN, TEN.plus(Duration.ofMinutes(1))))
                .when(three())
                .thenNothing();
        given(alert(1, "three-an-hour", TEN.minus(Duration.ofHours(1)), TEN))
                .when(three())
                .then(third(2));
    }

    @Test
    void anAlertCoversNothingOfAnotherRule() {
        given(alert(1, "four-an-hour", TEN, TEN.plus(Duration.ofHours(1))))
                .when(three())
                .then(third(2));
    }

    @Test
    void whatAFalseAlarmCoveredIsStillNoNews() {
        given(alert(1, "three-an-hour", TEN, TEN.plus(Duration.ofHours(1))), closed(1, Verdict.FALSE_ALARM))
                .when(three())
                .thenNothing();
    }

    private static List<AlertFact> raised(RaiseAlert command) {
        Decision<WatchEvent> decision = WatchDecider.decide(command, WatchDecider.initial());
        return ((AlertRaised)
                        ((Decision.Accepted<WatchEvent>) decision).events().getFirst())
                .facts();
    }

    private static RaiseAlert three() {
        return new RaiseAlert(
                ADA, WatchSpecification.rule(false, null), 1, WatchSpecification.fact(3, 2), facts(), TEN);
    }

    private static List<AlertFact> facts() {
        return List.of(WatchSpecification.fact(1, 0), WatchSpecification.fact(2, 1), WatchSpecification.fact(3, 2));
    }

    private static AlertRaised third(int number) {
        return new AlertRaised(
                SubjectKind.MEMBER,
                "ada",
                number,
                "three-an-hour",
                1,
                facts(),
                TEN,
                TEN.plus(Duration.ofHours(1)),
                TEN);
    }

    /** One of long ago. */
    private static AlertRaised alert(int number) {
        return alert(number, "three-an-hour", Instant.EPOCH, Instant.EPOCH.plusSeconds(3_600));
    }

    private static AlertRaised alert(int number, String rule, Instant from, Instant until) {
        return new AlertRaised(SubjectKind.MEMBER, "ada", number, rule, 1, List.of(), from, until, TEN);
    }

    private static AlertClosed closed(int number, Verdict verdict) {
        return new AlertClosed(SubjectKind.MEMBER, "ada", number, "three-an-hour", verdict, null, TEN);
    }

    private static CloseAlert close(int number, Verdict verdict) {
        return new CloseAlert(ADA, number, verdict, null, TEN);
    }

    private static Specification<WatchCommand, Watch, WatchEvent> given(WatchEvent... history) {
        return Specification.given(
                WatchDecider::decide, WatchDecider::evolve, WatchDecider.initial(), List.of(history));
    }
}
