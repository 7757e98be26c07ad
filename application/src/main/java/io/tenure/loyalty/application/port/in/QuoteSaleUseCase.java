package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;

/** Tells a till what a purchase would bring a member. */
@FunctionalInterface
public interface QuoteSaleUseCase {

    /**
     * Works it out; nothing is recorded.
     *
     * @param tender what would pay for it
     * @throws io.tenure.shared.outcome.Refusal see {@link CommitSaleUseCase}
     */
    TillAnswer quote(MemberReference member, TillPurchase purchase, TillTender tender, Caller caller);
}
