package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.ReceiptId;

/** Books what a member has bought at a till. */
@FunctionalInterface
public interface CommitSaleUseCase {

    /**
     * Records the purchase under its receipt and books its points, once however often it is told. Whoever got no answer
     * tells it again, or cancels it.
     *
     * @param redeem points that pay for it; 0 for none
     * @throws io.tenure.relationship.application.port.in.Refusal when it is not booked at all: see
     *     {@link LookUpMemberUseCase}; the receipt stands for something else or was cancelled; there are not so many
     *     points
     */
    TillAnswer commit(ReceiptId receipt, MemberReference member, TillPurchase purchase, long redeem, Caller caller);
}
