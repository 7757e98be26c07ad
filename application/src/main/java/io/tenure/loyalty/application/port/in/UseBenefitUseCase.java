package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import org.jspecify.annotations.Nullable;

/** Lets a member have a soft benefit, and records it. */
@FunctionalInterface
public interface UseBenefitUseCase {

    /**
     * Records the use, once however often it is told.
     *
     * @param useId names the use among those of the member
     * @return the position of the last event in the ledger
     * @throws io.tenure.shared.outcome.Refusal when there is no such benefit, it is for a higher tier, or all of its
     *     times are used up
     */
    long use(AccountId account, String benefit, String useId, @Nullable String outlet, Caller caller);
}
