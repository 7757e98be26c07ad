package io.tenure.relationship.application.port.in;

import io.tenure.relationship.commands.ChangeStage;
import io.tenure.shared.outcome.Refusal;

/** Writes down that a relationship has reached another stage; the firm's own doing, not that of a caller. */
@FunctionalInterface
public interface ChangeStageUseCase {

    /**
     * Writes it down, durable when the call returns; nothing when the customer is in that stage already.
     *
     * @throws Refusal when the customer is in another stage than the one that was assessed, or takes nothing more
     */
    Written change(ChangeStage command);
}
