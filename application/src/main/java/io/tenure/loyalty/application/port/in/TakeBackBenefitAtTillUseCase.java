package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.queries.SoftRight;
import java.util.List;

/** Takes back at a till that the member whom it names had a soft benefit. */
@FunctionalInterface
public interface TakeBackBenefitAtTillUseCase {

    /**
     * Takes back what was recorded under the receipt; again, nothing happens.
     *
     * @return what the member has left of all of them
     * @throws io.tenure.shared.outcome.Refusal when nobody is known by the reference, or has no such use
     */
    List<SoftRight> takeBack(MemberReference member, ReceiptId receipt, Caller caller);
}
