package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;

/** Does something on the account of a member whom the caller may see and write. */
@FunctionalInterface
public interface ChangeLoyaltyAccountUseCase {

    /**
     * Does it, once however often it is told.
     *
     * @return the position of the last event in the ledger
     * @throws io.tenure.shared.outcome.Refusal when a rule forbids it
     */
    long change(AccountId account, LoyaltyDeed deed, Caller caller);
}
