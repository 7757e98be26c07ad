package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.GatheringId;

/** Calls an event for members off. */
@FunctionalInterface
public interface CallOffGatheringUseCase {

    /**
     * Calls it off for a reason that its guests read; where it is called off already, nothing happens.
     *
     * @return the position of the last event in the ledger
     * @throws io.tenure.shared.outcome.Refusal when there is no such event, the reason is none, or somebody was there
     *     by the record
     */
    long callOff(GatheringId gathering, String reason, Caller caller);
}
