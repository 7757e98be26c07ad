package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;

/** Tells a till how a member stands. */
@FunctionalInterface
public interface LookUpMemberUseCase {

    /**
     * Looks the member up. Logged.
     *
     * @throws io.tenure.shared.outcome.Refusal when nobody can be told by the reference, several members can, the code
     *     is forged, or the card cannot be used
     */
    TillMember lookUp(MemberReference member, Caller caller);
}
