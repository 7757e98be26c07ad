package io.tenure.lifecycle.domain;

import io.tenure.shared.rules.RuleParts;
import org.jspecify.annotations.Nullable;

/**
 * A stage whose rule was tried on a customer, and what came of it.
 *
 * @param enter what its rule was asked, and answered; no answer where it is not known any more
 * @param stay the same of the rule that keeps customers there; null for a stage where the customer was not, or when
 *     nobody had to ask
 */
public record TriedStage(Stage stage, RuleParts.Answer enter, RuleParts.@Nullable Answer stay, Outcome outcome) {

    /** Why a stage was chosen, or was not. */
    public enum Outcome {
        /** The customer goes there, or stays there. */
        CHOSEN,
        /** Its rule does not hold. */
        NOT_MET,
        /** Its rule holds, but so does that of a later stage, and the last one counts. */
        LATER_STAGE,
        /** It would be the one, but growth goes one stage at a time. */
        ONE_STEP_AT_A_TIME,
        /** It would be the one, but the minimum stay in the stage before is not over. */
        MINIMUM_STAY,
        /** It would be the one, but what keeps customers in the stage before still holds. */
        STILL_HELD,
        /** It would be the one, but a rule that counts before has no answer, and the customer stays. */
        NOT_DECIDED,
        /** Its rule has no answer for the customer. */
        NO_ANSWER,
        /** What its rule asks for is not known any more as it was then. */
        NOT_KNOWN
    }
}
