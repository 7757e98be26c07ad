package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.GatheringId;

/** Plans an event for members, or changes the plan. */
@FunctionalInterface
public interface PlanGatheringUseCase {

    /**
     * Plans it; the same plan again changes nothing.
     *
     * @return the position of the last event in the ledger
     * @throws io.tenure.shared.outcome.Refusal when the values are not possible, name what there is not, or more seats
     *     are taken already
     */
    long plan(GatheringId gathering, GatheringPlan plan, Caller caller);
}
