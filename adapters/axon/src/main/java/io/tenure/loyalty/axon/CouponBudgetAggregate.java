package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.CouponBudgetCommand;
import io.tenure.loyalty.domain.CouponBudget;
import io.tenure.loyalty.domain.CouponBudgetDecider;
import io.tenure.loyalty.events.CouponBudgetEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of the budget of a batch of coupons: {@link CouponBudgetDecider} decides. */
final class CouponBudgetAggregate extends AggregateShell<CouponBudgetCommand, CouponBudgetEvent, CouponBudget> {

    CouponBudgetAggregate(String id) {
        super(id, CouponBudgetDecider.initial());
    }

    @Override
    protected Decision<CouponBudgetEvent> decide(CouponBudgetCommand command, CouponBudget budget) {
        return CouponBudgetDecider.decide(command, budget);
    }

    @Override
    protected CouponBudget evolve(CouponBudget budget, CouponBudgetEvent event) {
        return CouponBudgetDecider.evolve(budget, event);
    }
}
