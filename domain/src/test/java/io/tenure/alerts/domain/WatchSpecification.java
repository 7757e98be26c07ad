package io.tenure.alerts.domain;

import io.tenure.alerts.commands.AlertSubject;
import io.tenure.alerts.commands.CloseAlert;
import io.tenure.alerts.commands.RaiseAlert;
import io.tenure.alerts.commands.TellRefusedCode;
import io.tenure.alerts.commands.WatchCommand;
import io.tenure.alerts.events.AlertClosed;
import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.events.AlertRaised;
import io.tenure.alerts.events.CodeRefused;
import io.tenure.alerts.events.FactKind;
import io.tenure.alerts.events.SubjectKind;
import io.tenure.alerts.events.Verdict;
import io.tenure.alerts.events.WatchEvent;
import io.tenure.alerts.rules.AlertRule;
import io.tenure.alerts.rules.AlertTitle;
import io.tenure.alerts.rules.OddHours;
import io.tenure.shared.domain.Specification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchSpecification {

    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final AlertSubject ADA = AlertSubject.member("ada");
    private static final AlertRule THREE_AN_HOUR = rule(false, null);

    @Test
    void codeThatNobodyHasIsCountedEachTime() {
        CodeRefused refused = new CodeRefused(SubjectKind.TILL, "till 1", FactKind.CARD_NUMBER, TEN);
        given(refused)
                .when(new TellRefusedCode(AlertSubject.till("till 1"), FactKind.CARD_NUMBER, TEN))
                .then(refused);
    }

    @Test
    void asManyFactsAsTheRuleSaysRaiseAnAlert() {
        given().when(raise(fact(1, 0), fact(2, 30))).thenNothing();
        given().when(raise(fact(1, 0), fact(2, 30), fact(3, 59))).then(raised(1, fact(1, 0), fact(2, 30), fact(3, 59)));
    }

    @Test
    void factsOfDifferentWindowsRaiseNone() {
        given().when(raise(fact(1, 0), fact(2, 30), fact(3, 60))).thenNothing();
    }

    @Test
    void whatWasToldAlreadyIsNotTakenForNews() {
        AlertRaised first = raised(1, fact(1, 0), fact(2, 30), fact(3, 59));
        given(first).when(raise(fact(1, 0), fact(2, 30), fact(3, 59))).thenNothing();
        given(first)
                .when(raise(fact(1, 0), fact(2, 30), fact(3, 59), fact(4, 59)))
                .thenNothing();
    }

    @Test
    void theNextWindowRaisesAnotherAlert() {
        given(raised(1, fact(1, 0), fact(2, 30), fact(3, 59)))
                .when(raise(fact(2, 30), fact(3, 59), fact(4, 60), fact(5, 61), fact(6, 62)))
                .then(raised(2, fact(4, 60), fact(5, 61), fact(6, 62)));
    }

    @Test
    void factThatIsToldLateCompletesItsWindow() {
        given().when(raise(fact(1, 0), fact(2, 30), fact(3, 10))).then(raised(1, fact(1, 0), fact(3, 10), fact(2, 30)));
    }

    @Test
    void differentOutletsAreCountedOnceEach() {
        AlertRule outlets = rule(true, null);
        given().when(raise(outlets, at("a", 1), at("a", 2), at("b", 3), at("b", 4)))
                .thenNothing();
        given().when(raise(outlets, at("a", 1), at("b", 2), at("b", 3), at("c", 4)))
                .then(raised(1, at("a", 1), at("b", 2), at("b", 3), at("c", 4)));
    }

    @Test
    void onlyOddHoursCountWhereTheRuleSaysSo() {
        OddHours night = new OddHours(LocalTime.of(22, 0), LocalTime.of(5, 0), ZoneId.of("Asia/Shanghai"));
        AlertRule odd = rule(false, night);
        // six in the evening in Shanghai
        given().when(raise(odd, fact(1, 0), fact(2, 1), fact(3, 2))).thenNothing();
        given().when(raise(odd, fact(1, 239), fact(2, 240), fact(3, 241), fact(4, 242)))
                .then(raised(1, fact(2, 240), fact(3, 241), fact(4, 242)));
    }

    @Test
    void anAlertIsClosedOnceAsWhatItWas() {
        AlertRaised raised = raised(1, fact(1, 0), fact(2, 1), fact(3, 2));
        AlertClosed closed =
                new AlertClosed(SubjectKind.MEMBER, "ada", 1, "three-an-hour", Verdict.FALSE_ALARM, "a fair", TEN);
        given(raised).when(close(1, Verdict.FALSE_ALARM, "a fair")).then(closed);
        given(raised, closed).when(close(1, Verdict.FALSE_ALARM, null)).thenNothing();
        given(raised, closed).when(close(1, Verdict.REAL, null)).thenRejected("alerts.closed");
        given(raised).when(close(2, Verdict.REAL, null)).thenRejected("alerts.unknown-alert");
    }

    static AlertRule rule(boolean outlets, @Nullable OddHours hours) {
        return new AlertRule(
                "three-an-hour",
                new AlertTitle("Three an hour", "每小时三次"),
                Set.of(FactKind.REDEMPTION, FactKind.SALE),
                SubjectKind.MEMBER,
                3,
                outlets,
                Duration.ofHours(1),
                hours);
    }

    static AlertFact fact(long position, long minute) {
        return new AlertFact(
                position, FactKind.REDEMPTION, "ada", "till 1", null, TEN.plus(Duration.ofMinutes(minute)));
    }

    private static AlertFact at(String outlet, long minute) {
        return new AlertFact(minute, FactKind.SALE, "ada", "till 1", outlet, TEN.plus(Duration.ofMinutes(minute)));
    }

    private static RaiseAlert raise(AlertFact... facts) {
        return raise(THREE_AN_HOUR, facts);
    }

    private static RaiseAlert raise(AlertRule rule, AlertFact... facts) {
        return new RaiseAlert(ADA, rule, 1, facts[facts.length - 1], List.of(facts), TEN);
    }

    private static CloseAlert close(int number, Verdict verdict, @Nullable String note) {
        return new CloseAlert(ADA, number, verdict, note, TEN);
    }

    private static AlertRaised raised(int number, AlertFact... facts) {
        return new AlertRaised(
                SubjectKind.MEMBER,
                "ada",
                number,
                "three-an-hour",
                1,
                List.of(facts),
                facts[0].at(),
                facts[0].at().plus(Duration.ofHours(1)),
                TEN);
    }

    private static Specification<WatchCommand, Watch, WatchEvent> given(WatchEvent... history) {
        return Specification.given(
                WatchDecider::decide, WatchDecider::evolve, WatchDecider.initial(), List.of(history));
    }
}
