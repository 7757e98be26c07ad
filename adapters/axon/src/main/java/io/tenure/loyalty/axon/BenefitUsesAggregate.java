package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.BenefitCommand;
import io.tenure.loyalty.domain.BenefitDecider;
import io.tenure.loyalty.domain.BenefitUses;
import io.tenure.loyalty.events.BenefitEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of what a member has used of benefits: {@link BenefitDecider} decides. */
final class BenefitUsesAggregate extends AggregateShell<BenefitCommand, BenefitEvent, BenefitUses> {

    BenefitUsesAggregate(String id) {
        super(id, BenefitDecider.initial());
    }

    @Override
    protected Decision<BenefitEvent> decide(BenefitCommand command, BenefitUses uses) {
        return BenefitDecider.decide(command, uses);
    }

    @Override
    protected BenefitUses evolve(BenefitUses uses, BenefitEvent event) {
        return BenefitDecider.evolve(uses, event);
    }
}
