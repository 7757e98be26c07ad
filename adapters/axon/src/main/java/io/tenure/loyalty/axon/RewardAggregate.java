package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.RewardCommand;
import io.tenure.loyalty.domain.RewardDecider;
import io.tenure.loyalty.domain.RewardStock;
import io.tenure.loyalty.events.RewardEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of the stock of a reward: {@link RewardDecider} decides. */
final class RewardAggregate extends AggregateShell<RewardCommand, RewardEvent, RewardStock> {

    RewardAggregate(String id) {
        super(id, RewardDecider.initial());
    }

    @Override
    protected Decision<RewardEvent> decide(RewardCommand command, RewardStock stock) {
        return RewardDecider.decide(command, stock);
    }

    @Override
    protected RewardStock evolve(RewardStock stock, RewardEvent event) {
        return RewardDecider.evolve(stock, event);
    }
}
