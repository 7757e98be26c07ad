package io.tenure.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.lifecycle.domain.Assessment.Moves;
import io.tenure.lifecycle.domain.Assessment.Stays;
import io.tenure.relationship.events.StageMove;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.RuleFailed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StageAssessmentSpecification {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private static final LifecycleModel FREE = FourStages.model(false, When.below(1));
    private static final LifecycleModel STEPWISE = FourStages.model(true, When.below(1));

    @Test
    void aCustomerEntersTheLastStageWhoseRuleItMeets() throws RuleFailed {
        assertThat(moves(FREE, 12, null, null))
                .satisfies(move -> assertThat(move.to()).isEqualTo("stability"))
                .satisfies(move -> assertThat(move.move()).isEqualTo(StageMove.ENTRY))
                .satisfies(move -> assertThat(move.from()).isNull());
    }

    @Test
    void aMoveSaysWhichRuleAndWhichFactsDecided() throws RuleFailed {
        Moves move = moves(FREE, 12, "formation", "2026-01-01");

        assertThat(move.because().text()).isEqualTo("purchases >= 10");
        assertThat(move.because().facts(When.purchases(12), When.COLUMNS)).isEqualTo(Map.of("purchases", "12"));
    }

    @Test
    void aCustomerStaysWhereItBelongs() throws RuleFailed {
        assertThat(assess(FREE, 12, "stability", "2026-01-01")).isEqualTo(new Stays(null));
    }

    @Test
    void growthMaySkipAStageWhereTheModelAllowsIt() throws RuleFailed {
        assertThat(moves(FREE, 12, "exploration", "2026-01-01").to()).isEqualTo("stability");
    }

    @Test
    void growthStepByStepDoesNotSkipAStage() throws RuleFailed {
        assertThat(moves(STEPWISE, 12, "exploration", "2026-01-01").to()).isEqualTo("formation");
        assertThat(moves(STEPWISE, 12, "formation", "2026-01-01").to()).isEqualTo("stability");
    }

    @Test
    void declineCanBeginInAnyStage() throws RuleFailed {
        for (String stage : List.of("exploration", "formation", "stability")) {
            assertThat(moves(STEPWISE, 0, stage, "2026-01-01"))
                    .satisfies(move -> assertThat(move.to()).isEqualTo("decline"))
                    .satisfies(move -> assertThat(move.move()).isEqualTo(StageMove.FORWARD));
        }
    }

    @Test
    void aCustomerFallsBackWhenItsStageHoldsItNoLonger() throws RuleFailed {
        Moves move = moves(FREE, 5, "stability", "2026-01-01");

        assertThat(move.to()).isEqualTo("formation");
        assertThat(move.move()).isEqualTo(StageMove.BACKWARD);
        assertThat(move.because().text()).isEqualTo("purchases >= 3 && !(purchases >= 8)");
    }

    @Test
    void aCustomerDoesNotFlutterAtTheEdge() throws RuleFailed {
        assertThat(assess(FREE, 9, "stability", "2026-01-01")).isEqualTo(new Stays(null));
        assertThat(assess(FREE, 9, "formation", "2026-01-01")).isEqualTo(new Stays(null));
    }

    @Test
    void aCustomerStaysForTheMinimumAtLeast() throws RuleFailed {
        assertThat(assess(FREE, 12, "formation", "2026-11-16")).isEqualTo(new Stays(LocalDate.parse("2026-11-26")));
        assertThat(moves(FREE, 12, "formation", "2026-11-15").to()).isEqualTo("stability");
    }

    @Test
    void aCustomerInAStageThatTheModelNoLongerHasIsSeenAnew() throws RuleFailed {
        assertThat(moves(FREE, 5, "courtship", "2026-11-24"))
                .satisfies(move -> assertThat(move.to()).isEqualTo("formation"))
                .satisfies(move -> assertThat(move.from()).isEqualTo("courtship"))
                .satisfies(move -> assertThat(move.move()).isEqualTo(StageMove.ENTRY));
    }

    private static Moves moves(LifecycleModel model, long purchases, @Nullable String stage, @Nullable String since)
            throws RuleFailed {
        Assessment assessment = assess(model, purchases, stage, since);
        assertThat(assessment).isInstanceOf(Moves.class);
        return (Moves) assessment;
    }

    private static Assessment assess(
            LifecycleModel model, long purchases, @Nullable String stage, @Nullable String since) throws RuleFailed {
        Row row = When.purchases(purchases);
        Placed placed = stage == null || since == null ? null : new Placed(stage, LocalDate.parse(since));
        return StageAssessment.assess(model, row, placed, TODAY);
    }
}
