package io.tenure.relationship.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.outcome.Refusal;

/** Records what happened between a customer and the firm, once however often it is told. */
@FunctionalInterface
public interface RecordInteractionUseCase {

    /**
     * Records an interaction.
     *
     * @throws Refusal when the customer is unknown and not to be created, or the interaction breaks a rule
     */
    InteractionReceipt record(InteractionDraft draft, Caller caller);
}
