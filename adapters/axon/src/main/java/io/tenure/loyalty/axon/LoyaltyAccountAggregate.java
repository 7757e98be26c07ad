package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.domain.LoyaltyAccount;
import io.tenure.loyalty.domain.LoyaltyAccountDecider;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of a loyalty account: {@link LoyaltyAccountDecider} decides. */
final class LoyaltyAccountAggregate extends AggregateShell<LoyaltyCommand, LoyaltyEvent, LoyaltyAccount> {

    LoyaltyAccountAggregate(String id) {
        super(id, LoyaltyAccountDecider.initial());
    }

    @Override
    protected Decision<LoyaltyEvent> decide(LoyaltyCommand command, LoyaltyAccount account) {
        return LoyaltyAccountDecider.decide(command, account);
    }

    @Override
    protected LoyaltyAccount evolve(LoyaltyAccount account, LoyaltyEvent event) {
        return LoyaltyAccountDecider.evolve(account, event);
    }
}
