package io.tenure.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.lifecycle.commands.CareCommand;
import io.tenure.lifecycle.commands.ChooseRelationshipLevel;
import io.tenure.lifecycle.commands.EndServiceStep;
import io.tenure.lifecycle.commands.JudgeLead;
import io.tenure.lifecycle.commands.PlanServiceStep;
import io.tenure.lifecycle.events.CareEvent;
import io.tenure.lifecycle.events.LeadJudged;
import io.tenure.lifecycle.events.LeadVerdict;
import io.tenure.lifecycle.events.RelationshipLevel;
import io.tenure.lifecycle.events.RelationshipLevelChosen;
import io.tenure.lifecycle.events.ServiceStepEnded;
import io.tenure.lifecycle.events.ServiceStepKind;
import io.tenure.lifecycle.events.ServiceStepPlanned;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Specification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much care fits, to the last day, step and letter. */
class CareLimitsSpecification {

    private static final CustomerId ADA = new CustomerId("ada");
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final LocalDate SPRING = LocalDate.parse("2027-03-01");
    private static final RelationshipLevelChosen MONTHLY =
            new RelationshipLevelChosen("ada", RelationshipLevel.PROACTIVE, 30, NOW);

    @ParameterizedTest
    @ValueSource(longs = {1, 3_650})
    void aContactIsDueWithinTenYears(long days) {
        given().when(new ChooseRelationshipLevel(ADA, RelationshipLevel.BASIC, days, NOW))
                .then(new RelationshipLevelChosen("ada", RelationshipLevel.BASIC, days, NOW));
    }

    @Test
    void whoAsksForARarerContactIsToldWhatWasAskedFor() {
        assertThat(given().when(new ChooseRelationshipLevel(ADA, RelationshipLevel.BASIC, 3_651, NOW))
                        .thenRejected("lifecycle.cadence-out-of-range")
                        .reason())
                .contains("1 to 3,650 days, not every 3651");
    }

    @ParameterizedTest
    @CsvSource({"PROACTIVE, 31", "PARTNERSHIP, 30"})
    void anotherLevelOrCadenceIsNews(RelationshipLevel level, long days) {
        given(MONTHLY)
                .when(new ChooseRelationshipLevel(ADA, level, days, NOW))
                .then(new RelationshipLevelChosen("ada", level, days, NOW));
    }

    @Test
    void aProductHasTwoHundredCharactersAtMost() {
        given().when(plan("s1", "p".repeat(200), SPRING)).then(planned("s1", "p".repeat(200), SPRING));
        given().when(plan("s1", "p".repeat(201), SPRING)).thenRejected("lifecycle.product-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-11-27", "2076-11-27"})
    void aServiceIsDueFromFiveYearsAgoToFiftyYearsAhead(LocalDate day) {
        given().when(plan("s1", "Pump", day)).then(planned("s1", "Pump", day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-11-26", "2076-11-28"})
    void aDayBeyondIsNamedInTheAnswer(LocalDate day) {
        assertThat(given().when(plan("s1", "Pump", day))
                        .thenRejected("lifecycle.service-out-of-range")
                        .reason())
                .contains("not on " + day);
    }

    @Test
    void aThousandServicesFitAndOneThatEndsMakesRoom() {
        CareEvent[] thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> planned("s" + i, "Pump", SPRING))
                .toArray(CareEvent[]::new);
        CareEvent[] room = IntStream.range(0, 999)
                .mapToObj(i -> planned("s" + i, "Pump", SPRING))
                .toArray(CareEvent[]::new);

        given(thousand).when(plan("more", "Pump", SPRING)).thenRejected("lifecycle.too-many-service-steps");
        given(thousand).when(plan("s7", "Pump", SPRING)).thenNothing();
        given(room).when(plan("more", "Pump", SPRING)).then(planned("more", "Pump", SPRING));
    }

    @Test
    void aServiceThatEndedLeavesTheOthersOpenAndMayBePlannedAgain() {
        ServiceStepEnded ended = new ServiceStepEnded("ada", "s1", false, NOW);

        given(planned("s1", "Pump", SPRING), planned("s2", "Pump", SPRING), ended)
                .when(new EndServiceStep(ADA, "s2", true, NOW))
                .then(new ServiceStepEnded("ada", "s2", true, NOW));
        given(planned("s1", "Pump", SPRING), ended)
                .when(plan("s1", "Pump", SPRING))
                .then(planned("s1", "Pump", SPRING));
    }

    @Test
    void choosingALevelLeavesThePlannedServicesAndTheOtherWayRound() {
        given(planned("s1", "Pump", SPRING), MONTHLY)
                .when(plan("s1", "Pump", SPRING))
                .thenNothing();
        given(MONTHLY, planned("s1", "Pump", SPRING), new ServiceStepEnded("ada", "s1", true, NOW))
                .when(new ChooseRelationshipLevel(ADA, RelationshipLevel.PROACTIVE, 30, NOW))
                .thenNothing();
    }

    @Test
    void aLeadIsConfirmedOnceEveryQuestionIsAnswered() {
        Map<String, String> three = Map.of("need", "fits", "budget", "yes", "decision", "self");

        given().when(judge(three, NOW.plusNanos(1)))
                .then(new LeadJudged(
                        "ada", "standard", "ours", 3L, three, LeadVerdict.CALL_BACK, NOW.plusNanos(1), NOW));
    }

    @Test
    void aJudgedLeadLeavesCareAsItWas() {
        given(
                        MONTHLY,
                        new LeadJudged(
                                "ada",
                                "standard",
                                "ours",
                                3L,
                                Map.of("budget", "never"),
                                LeadVerdict.DROPPED,
                                null,
                                NOW))
                .when(new ChooseRelationshipLevel(ADA, RelationshipLevel.PROACTIVE, 30, NOW))
                .thenNothing();
    }

    @Test
    void theFirstAnswerThatIsNoneOfTheScriptsIsNamed() {
        Map<String, String> answers = Map.of("time", "perhaps", "budget", "some", "need", "fits", "colour", "red");

        assertThat(given().when(judge(answers, NOW.plusSeconds(1)))
                        .thenRejected("lifecycle.answers-not-understood")
                        .reason())
                .startsWith("The answer 'some' to 'budget' is none of the script's");
    }

    @Test
    void anAnswerToAnotherQuestionIsNoneToThisOne() {
        given().when(judge(Map.of("time", "fits"), NOW.plusSeconds(1)))
                .thenRejected("lifecycle.answers-not-understood");
    }

    private static PlanServiceStep plan(String step, String product, LocalDate dueOn) {
        return new PlanServiceStep(ADA, step, product, ServiceStepKind.LEARN, dueOn, NOW);
    }

    private static JudgeLead judge(Map<String, String> answers, Instant callBackAt) {
        return new JudgeLead(ADA, LeadScript.STANDARD, new ModelVersion("ours", 3), answers, callBackAt, NOW);
    }

    private static ServiceStepPlanned planned(String step, String product, LocalDate dueOn) {
        return new ServiceStepPlanned("ada", step, product, ServiceStepKind.LEARN, dueOn, NOW);
    }

    private static Specification<CareCommand, Care, CareEvent> given(CareEvent... history) {
        return Specification.given(CareDecider::decide, CareDecider::evolve, CareDecider.initial(), List.of(history));
    }
}
