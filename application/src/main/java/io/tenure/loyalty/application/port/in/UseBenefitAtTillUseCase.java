package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.queries.SoftRight;
import java.util.List;

/** Lets the member whom a till names have a soft benefit, and records it. */
@FunctionalInterface
public interface UseBenefitAtTillUseCase {

    /**
     * Records the use under its receipt, once however often it is told.
     *
     * @return what the member has left of all of them
     * @throws io.tenure.shared.outcome.Refusal when nobody is known by the reference, there is no such benefit, it is
     *     for a higher tier, or all of its times are used up
     */
    List<SoftRight> use(MemberReference member, String benefit, ReceiptId receipt, Caller caller);
}
