package io.tenure.relationship.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.outcome.Refusal;

/** Puts right what was recorded of an interaction. */
@FunctionalInterface
public interface CorrectInteractionUseCase {

    /**
     * Replaces an interaction by how it really was.
     *
     * @throws Refusal when there is no such interaction
     */
    Written correct(String interactionId, InteractionCorrection correction, String reason, Caller caller);
}
