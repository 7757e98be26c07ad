package io.tenure.lifecycle.domain;

import io.tenure.lifecycle.domain.Assessment.Moves;
import io.tenure.lifecycle.domain.Assessment.Stays;
import io.tenure.lifecycle.domain.TriedStage.Outcome;
import io.tenure.relationship.events.StageMove;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleParts;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tries every stage of a model on a customer of whom the model has decided, to say why it was this stage and no other.
 *
 * @param columns that the rules were compiled with
 * @param row of the customer at the moment of the decision
 * @param known whether a rule asks for nothing that is not known any more as it was then
 */
public record StageAlternatives(LifecycleModel model, List<Column> columns, Row row, Predicate<Rule> known) {

    /**
     * The stages from first to last.
     *
     * @param placed where the customer was before; null for nowhere
     * @param decided what the model says of this row; null when a rule has no answer, so that the customer stays
     */
    public List<TriedStage> to(@Nullable Placed placed, @Nullable Assessment decided) {
        List<RuleParts.Answer> answers = model.stages().stream()
                .map(stage -> RuleParts.Answer.of(stage.enter(), row, columns))
                .toList();
        int last = IntStream.range(0, answers.size())
                .filter(place -> Boolean.TRUE.equals(answers.get(place).held()))
                .max()
                .orElse(-1);
        return IntStream.range(0, answers.size())
                .mapToObj(place -> {
                    Stage stage = model.stages().get(place);
                    RuleParts.Answer enter = told(answers.get(place), last - place);
                    return new TriedStage(
                            stage,
                            enter,
                            stay(stage, placed, decided),
                            stage.id().equals(chosen(placed, decided))
                                    ? Outcome.CHOSEN
                                    : passedOver(enter, last - place, decided));
                })
                .toList();
    }

    /** Of a later stage than the last that holds it is known that it did not: it would have been the one. */
    private RuleParts.Answer told(RuleParts.Answer enter, int before) {
        return before > 0 && !known.test(enter.part()) ? enter.untold() : enter;
    }

    /** Null also for who goes onward: nobody asks then what would keep it. */
    private RuleParts.@Nullable Answer stay(Stage stage, @Nullable Placed placed, @Nullable Assessment decided) {
        boolean onward = decided instanceof Moves moves && moves.move() != StageMove.BACKWARD;
        return stage.stay() == null
                        || placed == null
                        || onward
                        || !placed.stage().equals(stage.id())
                ? null
                : RuleParts.Answer.of(stage.stay(), row, columns);
    }

    private static @Nullable String chosen(@Nullable Placed placed, @Nullable Assessment decided) {
        if (decided instanceof Moves moves) {
            return moves.to();
        }
        return placed == null ? null : placed.stage();
    }

    /** @param before by how many stages this one comes before the last whose rule holds */
    private Outcome passedOver(RuleParts.Answer enter, int before, @Nullable Assessment decided) {
        if (before > 0 && !known.test(enter.part())) {
            return Outcome.NOT_KNOWN;
        }
        if (enter.held() == null) {
            return Outcome.NO_ANSWER;
        }
        if (!Objects.requireNonNull(enter.held())) {
            return Outcome.NOT_MET;
        }
        return before > 0 ? Outcome.LATER_STAGE : hindrance(decided);
    }

    private static Outcome hindrance(@Nullable Assessment decided) {
        return switch (decided) {
            case null -> Outcome.NOT_DECIDED;
            case Moves _ -> Outcome.ONE_STEP_AT_A_TIME;
            case Stays stays -> stays.until() == null ? Outcome.STILL_HELD : Outcome.MINIMUM_STAY;
        };
    }
}
