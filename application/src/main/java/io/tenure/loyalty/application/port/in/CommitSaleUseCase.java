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
     * @param purchase before a coupon; what the coupon gives is counted off what goes on record
     * @throws io.tenure.shared.outcome.Refusal when it is not booked at all: see {@link LookUpMemberUseCase}; the
     *     receipt stands for something else or was cancelled; there are not so many points, the coupon gives nothing,
     *     or there is not so much stored money
     */
    TillAnswer commit(
            ReceiptId receipt, MemberReference member, TillPurchase purchase, TillTender tender, Caller caller);
}
