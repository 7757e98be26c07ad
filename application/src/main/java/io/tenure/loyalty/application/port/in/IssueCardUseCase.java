package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import org.jspecify.annotations.Nullable;

/** Gives a member a card: the first one, or one in the place of another. */
@FunctionalInterface
public interface IssueCardUseCase {

    /**
     * Issues it. The answer is the only place where the number is shown.
     *
     * @param replaced the id of the card in use, which is dead at once; null when the member has none
     * @throws io.tenure.shared.outcome.Refusal when the member has a card already, or another one than is to be
     *     replaced
     */
    IssuedCard issue(AccountId account, @Nullable String replaced, Caller caller);
}
