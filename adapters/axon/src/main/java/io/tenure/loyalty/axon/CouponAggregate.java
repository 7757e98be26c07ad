package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.CouponCommand;
import io.tenure.loyalty.domain.Coupon;
import io.tenure.loyalty.domain.CouponDecider;
import io.tenure.loyalty.events.CouponEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of a coupon: {@link CouponDecider} decides. */
final class CouponAggregate extends AggregateShell<CouponCommand, CouponEvent, Coupon> {

    CouponAggregate(String id) {
        super(id, CouponDecider.initial());
    }

    @Override
    protected Decision<CouponEvent> decide(CouponCommand command, Coupon coupon) {
        return CouponDecider.decide(command, coupon);
    }

    @Override
    protected Coupon evolve(Coupon coupon, CouponEvent event) {
        return CouponDecider.evolve(coupon, event);
    }
}
