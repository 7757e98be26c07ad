package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.shared.domain.CustomerId;

/** Invites a member to an event, notes the answer, and that the member was there. */
@FunctionalInterface
public interface ChangeGuestUseCase {

    /**
     * Lets the guest stand so; where the guest does already, nothing happens.
     *
     * @return the position of the last event in the ledger
     * @throws io.tenure.shared.outcome.Refusal when there is no such event, the member may not come or is not invited,
     *     no seat is left, or it has not begun
     */
    long change(GatheringId gathering, CustomerId guest, GuestState to, Caller caller);
}
