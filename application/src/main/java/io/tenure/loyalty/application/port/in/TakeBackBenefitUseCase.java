package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;

/** Takes back that a member had a soft benefit. */
@FunctionalInterface
public interface TakeBackBenefitUseCase {

    /**
     * Lets the member have it once more in its period. A use that is taken back stays so, however often it is told.
     *
     * @return the position of the last event in the ledger
     * @throws io.tenure.shared.outcome.Refusal when the member has no such use
     */
    long takeBack(AccountId account, String useId, Caller caller);
}
