package io.tenure.lifecycle.application.port.in;

import io.tenure.access.Caller;
import io.tenure.lifecycle.commands.CareCommand;

/** Agrees on, plans and ends what the firm does for a customer beyond selling. */
@FunctionalInterface
public interface ChangeCareUseCase {

    /**
     * Carries out a command.
     *
     * @return the position of the last event in the ledger
     * @throws io.tenure.shared.outcome.Refusal when the customer is unknown to the caller or a rule forbids it
     */
    long change(CareCommand command, Caller caller);
}
