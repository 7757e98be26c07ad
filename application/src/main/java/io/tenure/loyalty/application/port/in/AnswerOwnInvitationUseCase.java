package io.tenure.loyalty.application.port.in;

import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.queries.SignedInMember;

/** Takes a member's own answer to an invitation. */
@FunctionalInterface
public interface AnswerOwnInvitationUseCase {

    /**
     * Notes whether the member comes; to say so again changes nothing.
     *
     * @return the position of the last event in the ledger
     * @throws io.tenure.shared.outcome.Refusal when the member is none any more or not invited, no seat is left, or the
     *     event has begun or is called off
     */
    long answer(SignedInMember member, GatheringId gathering, boolean comes);
}
