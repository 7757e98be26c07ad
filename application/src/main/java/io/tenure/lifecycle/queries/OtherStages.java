package io.tenure.lifecycle.queries;

import io.tenure.lifecycle.domain.TriedStage.Outcome;
import io.tenure.lifecycle.domain.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the model that decided on a customer had to say of each of its stages.
 *
 * @param move that was decided; null for what the model in force says now
 * @param here the stage in which the customer was when the model was asked; null for none
 * @param stages from first to last; empty where nothing can be told
 * @param heldUntil the day on which the minimum stay ends that holds the customer now; null when none does
 */
public record OtherStages(
        String model,
        long modelVersion,
        @Nullable String move,
        @Nullable String here,
        Told told,
        List<Tried> stages,
        @Nullable LocalDate heldUntil) {

    /** How well the moment of the decision is known. */
    public enum Told {
        /** The facts, folded again, are those that the decision was made on. */
        EXACTLY,
        /** Some came in just then: the rule that decided is told exactly, the others as nearly as can be. */
        NEARLY,
        /** The customer was erased since. */
        ERASED,
        /** There are no facts of the customer of that moment. */
        NO_FACTS,
        /** The version of the model is not there any more, or no longer understood. */
        NO_MODEL,
        /** By the facts as far as they are known now, the model would not have decided so. */
        OTHERWISE
    }

    /**
     * A stage whose rule was tried.
     *
     * @param rule of those who belong there
     * @param held null where it is not known, or the rule has no answer
     * @param facts what the rule was asked of, by column
     * @param missing the columns in which the customer had no value, or none that is still known
     * @param stay the rule that keeps customers there; null for a stage where the customer was not, or when nobody had
     *     to ask
     * @param stayHeld null then too
     */
    public record Tried(
            String stage,
            Wording name,
            String rule,
            @Nullable Boolean held,
            Outcome outcome,
            Map<String, String> facts,
            List<String> missing,
            @Nullable String stay,
            @Nullable Boolean stayHeld) {}

    /** Nothing but why there is nothing. */
    public static OtherStages untold(StageMoveView move, Told why) {
        return new OtherStages(move.model(), move.modelVersion(), move.id(), move.from(), why, List.of(), null);
    }
}
