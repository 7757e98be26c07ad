package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.RuleBudgetCommand;
import io.tenure.loyalty.domain.RuleBudget;
import io.tenure.loyalty.domain.RuleBudgetDecider;
import io.tenure.loyalty.events.RuleBudgetEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of the budget of an earning rule: {@link RuleBudgetDecider} decides. */
final class RuleBudgetAggregate extends AggregateShell<RuleBudgetCommand, RuleBudgetEvent, RuleBudget> {

    RuleBudgetAggregate(String id) {
        super(id, RuleBudgetDecider.initial());
    }

    @Override
    protected Decision<RuleBudgetEvent> decide(RuleBudgetCommand command, RuleBudget budget) {
        return RuleBudgetDecider.decide(command, budget);
    }

    @Override
    protected RuleBudget evolve(RuleBudget budget, RuleBudgetEvent event) {
        return RuleBudgetDecider.evolve(budget, event);
    }
}
