package io.tenure.relationship.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.outcome.Refusal;

/** Takes back an interaction that never took place. */
@FunctionalInterface
public interface RetractInteractionUseCase {

    /**
     * Retracts an interaction.
     *
     * @throws Refusal when there is no such interaction or it is retracted already
     */
    Written retract(String interactionId, String reason, Caller caller);
}
