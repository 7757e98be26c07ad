package io.tenure.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.lifecycle.domain.TriedStage.Outcome;
import io.tenure.shared.rules.Mention;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleFailed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class StageAlternativesSpecification {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Placed LONG_AGO = new Placed("exploration", LocalDate.parse("2026-01-01"));

    @Test
    void earlierStagesGiveWayToALaterOneAndTheRestDoNotHold() throws RuleFailed {
        assertThat(tried(false, 5, LONG_AGO))
                .extracting(tried -> tried.stage().id(), tried -> tried.enter().held(), TriedStage::outcome)
                .containsExactly(
                        tuple("exploration", true, Outcome.LATER_STAGE),
                        tuple("formation", true, Outcome.CHOSEN),
                        tuple("stability", false, Outcome.NOT_MET),
                        tuple("decline", false, Outcome.NOT_MET));
    }

    @Test
    void aStageSaysWhatItsRuleWasAskedOf() throws RuleFailed {
        assertThat(tried(false, 5, LONG_AGO).get(2).enter().values()).isEqualTo(Map.of("purchases", "5"));
        assertThat(new StageAlternatives(FourStages.model(false, When.below(1)), When.COLUMNS, _ -> null, _ -> true)
                        .to(null, new Assessment.Stays(null))
                        .getFirst()
                        .enter()
                        .missing())
                .containsExactly("purchases");
    }

    @Test
    void growthOneStepAtATimeKeepsFromTheStageThatIsMet() throws RuleFailed {
        assertThat(outcomes(true, 12, LONG_AGO))
                .containsExactly(Outcome.LATER_STAGE, Outcome.CHOSEN, Outcome.ONE_STEP_AT_A_TIME, Outcome.NOT_MET);
    }

    @Test
    void theMinimumStayKeepsFromTheStageThatIsMet() throws RuleFailed {
        assertThat(outcomes(false, 12, new Placed("formation", TODAY.minusDays(9))))
                .containsExactly(Outcome.LATER_STAGE, Outcome.CHOSEN, Outcome.MINIMUM_STAY, Outcome.NOT_MET);
    }

    @Test
    void whatHoldsTheStageKeepsFromFallingBack() throws RuleFailed {
        List<TriedStage> tried = tried(false, 9, new Placed("stability", LocalDate.parse("2026-01-01")));

        assertThat(tried)
                .extracting(TriedStage::outcome)
                .containsExactly(Outcome.LATER_STAGE, Outcome.STILL_HELD, Outcome.CHOSEN, Outcome.NOT_MET);
        assertThat(tried.get(2).stay()).satisfies(stay -> assertThat(stay)
                .isNotNull()
                .extracting(answer -> answer.part().source(), answer -> answer.held())
                .containsExactly("purchases >= 8", true));
        assertThat(tried.getFirst().stay()).isNull();
    }

    @Test
    void aRuleWithoutAnAnswerLeavesTheCustomerWhereItIs() {
        assertThat(alternatives(FourStages.model(false, new Failing()), 5, _ -> true)
                        .to(LONG_AGO, null))
                .extracting(TriedStage::outcome)
                .containsExactly(Outcome.CHOSEN, Outcome.NOT_DECIDED, Outcome.NOT_MET, Outcome.NO_ANSWER);
    }

    @Test
    void whatIsNotKnownAnyMoreIsSaidOfEarlierStagesOnlySinceALaterOneWouldHaveBeenChosen() throws RuleFailed {
        LifecycleModel model = FourStages.model(false, When.below(1));
        Assessment decided = StageAssessment.assess(model, When.purchases(5), LONG_AGO, TODAY);

        assertThat(alternatives(model, 5, _ -> false).to(LONG_AGO, decided))
                .extracting(TriedStage::outcome)
                .containsExactly(Outcome.NOT_KNOWN, Outcome.CHOSEN, Outcome.NOT_MET, Outcome.NOT_MET);
    }

    @Test
    void ofARuleThatIsNotKnownAnyMoreNobodyIsToldWhetherItHeldEvenOfTheStageThatGrowthChose() throws RuleFailed {
        LifecycleModel model = FourStages.model(true, When.below(1));
        Assessment decided = StageAssessment.assess(model, When.purchases(12), LONG_AGO, TODAY);

        assertThat(alternatives(model, 12, rule -> rule.source().equals("purchases >= 10"))
                        .to(LONG_AGO, decided))
                .extracting(tried -> tried.enter().held(), TriedStage::outcome)
                .containsExactly(
                        tuple(null, Outcome.NOT_KNOWN),
                        tuple(null, Outcome.CHOSEN),
                        tuple(true, Outcome.ONE_STEP_AT_A_TIME),
                        tuple(false, Outcome.NOT_MET));
    }

    @Test
    void whatWouldHaveKeptACustomerIsNotToldOfOneThatGoesOnward() throws RuleFailed {
        LifecycleModel model = FourStages.model(false, When.atLeast(20));
        var placed = new Placed("stability", LocalDate.parse("2026-01-01"));
        Assessment decided = StageAssessment.assess(model, When.purchases(25), placed, TODAY);

        assertThat(alternatives(model, 25, _ -> true).to(placed, decided))
                .extracting(TriedStage::stay)
                .containsOnlyNulls();
    }

    private static List<Outcome> outcomes(boolean stepwise, long purchases, Placed placed) throws RuleFailed {
        return tried(stepwise, purchases, placed).stream()
                .map(TriedStage::outcome)
                .toList();
    }

    private static List<TriedStage> tried(boolean stepwise, long purchases, Placed placed) throws RuleFailed {
        LifecycleModel model = FourStages.model(stepwise, When.below(1));
        Assessment decided = StageAssessment.assess(model, When.purchases(purchases), placed, TODAY);
        return alternatives(model, purchases, _ -> true).to(placed, decided);
    }

    private static StageAlternatives alternatives(LifecycleModel model, long purchases, Predicate<Rule> known) {
        return new StageAlternatives(model, When.COLUMNS, When.purchases(purchases), known);
    }

    /** A rule that has no answer for anybody. */
    private record Failing() implements Rule {

        @Override
        public String source() {
            return "purchases / 0 > 1";
        }

        @Override
        public SortedSet<String> columns() {
            return new TreeSet<>(List.of("purchases"));
        }

        @Override
        public boolean test(Row row) throws RuleFailed {
            throw new RuleFailed("it divides by zero");
        }

        @Override
        public Optional<SortedSet<Long>> thresholds(String column) {
            return Optional.empty();
        }

        @Override
        public List<Mention> mentions(String column) {
            return List.of();
        }
    }
}
