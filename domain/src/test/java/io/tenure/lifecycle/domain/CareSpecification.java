package io.tenure.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.lifecycle.commands.CareCommand;
import io.tenure.lifecycle.commands.ChooseRelationshipLevel;
import io.tenure.lifecycle.commands.EndServiceStep;
import io.tenure.lifecycle.commands.JudgeLead;
import io.tenure.lifecycle.commands.PlanServiceStep;
import io.tenure.lifecycle.domain.LevelAdvice.Amount;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CareSpecification {

    private static final CustomerId ADA = new CustomerId("ada");
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);
    private static final LocalDate SPRING = LocalDate.parse("2027-03-01");
    private static final Map<String, String> GOOD =
            Map.of("need", "fits", "budget", "yes", "decision", "self", "time", "soon");
    private static final ServiceStepPlanned LESSON =
            new ServiceStepPlanned("ada", "s1", "Pump", ServiceStepKind.LEARN, SPRING, NOW);

    @Test
    void aLevelIsChosenWithItsCadence() {
        given().when(new ChooseRelationshipLevel(ADA, RelationshipLevel.PROACTIVE, 30, NOW))
                .then(new RelationshipLevelChosen("ada", RelationshipLevel.PROACTIVE, 30, NOW));
    }

    @Test
    void theSameLevelChangesNothing() {
        given(new RelationshipLevelChosen("ada", RelationshipLevel.PROACTIVE, 30, NOW))
                .when(new ChooseRelationshipLevel(ADA, RelationshipLevel.PROACTIVE, 30, NOW))
                .thenNothing();
    }

    @Test
    void aCadenceIsADayAtLeast() {
        given().when(new ChooseRelationshipLevel(ADA, RelationshipLevel.BASIC, 0, NOW))
                .thenRejected("lifecycle.cadence-out-of-range");
    }

    @Test
    void aServiceIsPlannedOnceAndEndsOnce() {
        given().when(new PlanServiceStep(ADA, "s1", "Pump", ServiceStepKind.LEARN, SPRING, NOW))
                .then(LESSON);
        given(LESSON)
                .when(new PlanServiceStep(ADA, "s1", "Pump", ServiceStepKind.LEARN, SPRING, NOW))
                .thenNothing();
        given(LESSON).when(new EndServiceStep(ADA, "s1", true, NOW)).then(new ServiceStepEnded("ada", "s1", true, NOW));
        given(LESSON, new ServiceStepEnded("ada", "s1", true, NOW))
                .when(new EndServiceStep(ADA, "s1", true, NOW))
                .thenRejected("lifecycle.service-step-not-open");
    }

    @Test
    void aServiceIsDueInADayThatCanBe() {
        given().when(new PlanServiceStep(ADA, "s1", "Pump", ServiceStepKind.LEARN, LONG_AGO, NOW))
                .thenRejected("lifecycle.service-out-of-range");
    }

    @Test
    void aServiceSaysForWhat() {
        given().when(new PlanServiceStep(ADA, "s1", " ", ServiceStepKind.LEARN, SPRING, NOW))
                .thenRejected("lifecycle.product-missing");
    }

    @Test
    void aLeadIsConfirmedWhenEveryAnswerSpeaksForIt() {
        given().when(judge(GOOD, TOMORROW))
                .then(new LeadJudged("ada", "standard", "ours", 3L, GOOD, LeadVerdict.CONFIRMED, null, NOW));
    }

    @Test
    void aLeadIsDroppedWhenOneAnswerRulesItOut() {
        Map<String, String> answers = Map.of("need", "fits", "budget", "never");

        given().when(judge(answers, TOMORROW))
                .then(new LeadJudged("ada", "standard", "ours", 3L, answers, LeadVerdict.DROPPED, null, NOW));
    }

    @Test
    void aLeadIsCalledBackWhenTheAnswersLeaveItOpen() {
        Map<String, String> answers = Map.of("need", "fits", "budget", "unknown");

        given().when(judge(answers, TOMORROW))
                .then(new LeadJudged("ada", "standard", "ours", 3L, answers, LeadVerdict.CALL_BACK, TOMORROW, NOW));
        given().when(judge(answers, NOW)).thenRejected("lifecycle.call-back-in-the-past");
    }

    @Test
    void anAnswerThatTheScriptDoesNotKnowIsRefused() {
        given().when(judge(Map.of("need", "perhaps"), TOMORROW)).thenRejected("lifecycle.answers-not-understood");
    }

    @Test
    void aLeadIsCalledBackOnTheNextWorkingMorningWhereItLives() {
        assertThat(CallBackTime.after(NOW, 1, ZoneId.of("Asia/Shanghai")))
                .isEqualTo(Instant.parse("2026-11-30T02:00:00Z"));
    }

    @Test
    void theFewerTheCustomersAndTheHigherTheMarginTheMoreIsDone() {
        assertThat(LevelAdvice.of(Amount.LOW, Amount.HIGH)).isEqualTo(RelationshipLevel.PARTNERSHIP);
        assertThat(LevelAdvice.of(Amount.MEDIUM, Amount.MEDIUM)).isEqualTo(RelationshipLevel.ACCOUNTABLE);
        assertThat(LevelAdvice.of(Amount.HIGH, Amount.LOW)).isEqualTo(RelationshipLevel.BASIC);
    }

    private static JudgeLead judge(Map<String, String> answers, Instant callBackAt) {
        return new JudgeLead(ADA, LeadScript.STANDARD, new ModelVersion("ours", 3), answers, callBackAt, NOW);
    }

    private static Specification<CareCommand, Care, CareEvent> given(CareEvent... history) {
        return Specification.given(CareDecider::decide, CareDecider::evolve, CareDecider.initial(), List.of(history));
    }
}
