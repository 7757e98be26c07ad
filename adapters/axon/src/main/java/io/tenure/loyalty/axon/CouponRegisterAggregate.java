package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.CouponBatchCommand;
import io.tenure.loyalty.domain.CouponRegister;
import io.tenure.loyalty.domain.CouponRegisterDecider;
import io.tenure.loyalty.events.CouponBatchEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of the batches of coupons: {@link CouponRegisterDecider} decides. */
final class CouponRegisterAggregate extends AggregateShell<CouponBatchCommand, CouponBatchEvent, CouponRegister> {

    CouponRegisterAggregate(String id) {
        super(id, CouponRegisterDecider.initial());
    }

    @Override
    protected Decision<CouponBatchEvent> decide(CouponBatchCommand command, CouponRegister register) {
        return CouponRegisterDecider.decide(command, register);
    }

    @Override
    protected CouponRegister evolve(CouponRegister register, CouponBatchEvent event) {
        return CouponRegisterDecider.evolve(register, event);
    }
}
