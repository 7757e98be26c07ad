package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.ReceiptId;

/** Takes back that a till has given a reward, or sees to it that it never will. */
@FunctionalInterface
public interface TakeBackRewardAtTillUseCase {

    /**
     * Gives the points back and puts the piece back, once however often it is told.
     *
     * @throws io.tenure.shared.outcome.Refusal when the reward was another member's, or it is too long ago
     */
    TillTakenBack takeBack(MemberReference member, String reward, ReceiptId receipt, Caller caller);
}
