package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.queries.CouponBatchView;

/** Issues a batch of codes. */
@FunctionalInterface
public interface IssueCouponsUseCase {

    /**
     * Issues it on the terms of the programme's version in force, once for each issue id.
     *
     * @param coupon the id of its definition
     * @throws io.tenure.shared.outcome.Refusal when there is no such coupon, or too many codes
     */
    CouponBatchView issue(String programme, String issueId, String coupon, long count, Caller caller);
}
