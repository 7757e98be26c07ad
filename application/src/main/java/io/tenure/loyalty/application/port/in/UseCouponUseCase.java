package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.queries.CouponView;

/** Does something with a coupon, known by its code. */
@FunctionalInterface
public interface UseCouponUseCase {

    /**
     * The coupon after it.
     *
     * @param position of the last event in the ledger
     */
    record Used(long position, CouponView coupon) {}

    /**
     * Does it, once however often it is told.
     *
     * @param code as it was handed out; case, blanks and hyphens do not matter
     * @throws io.tenure.shared.outcome.Refusal when there is no such coupon, or a rule forbids it
     */
    Used use(String programme, String code, CouponDeed deed, Caller caller);
}
