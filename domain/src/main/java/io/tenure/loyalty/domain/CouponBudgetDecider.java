package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.CouponBudgetCommand;
import io.tenure.loyalty.commands.HoldCouponBudget;
import io.tenure.loyalty.commands.ReleaseCouponBudget;
import io.tenure.loyalty.commands.ReturnCouponBudget;
import io.tenure.loyalty.commands.SpendCouponBudget;
import io.tenure.loyalty.events.CouponBudgetEvent;
import io.tenure.loyalty.events.CouponBudgetHeld;
import io.tenure.loyalty.events.CouponBudgetReleased;
import io.tenure.loyalty.events.CouponBudgetReturned;
import io.tenure.loyalty.events.CouponBudgetSpent;
import io.tenure.shared.domain.Decision;

/** Decides what of a budget is taken; the coupons of a batch never give more together. */
public final class CouponBudgetDecider {

    private static final int MOST_UNDER_WAY = 10_000;

    private CouponBudgetDecider() {}

    public static CouponBudget initial() {
        return CouponBudget.UNTOUCHED;
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<CouponBudgetEvent> decide(CouponBudgetCommand command, CouponBudget budget) {
        return switch (command) {
            case HoldCouponBudget c -> hold(c, budget);
            case SpendCouponBudget c -> spend(c, budget);
            case ReleaseCouponBudget c -> release(c, budget);
            case ReturnCouponBudget c ->
                Decision.accepted(new CouponBudgetReturned(
                        c.couponId().batch(),
                        c.couponId().serial(),
                        c.programme(),
                        c.redemptionId(),
                        c.amount(),
                        budget.taken() - c.amount(),
                        c.now()));
        };
    }

    public static CouponBudget evolve(CouponBudget budget, CouponBudgetEvent event) {
        String key = key(event.serial(), event.redemptionId());
        return switch (event) {
            case CouponBudgetHeld e -> budget.holding(key, e.amount(), e.taken());
            case CouponBudgetSpent e -> budget.without(key, e.taken());
            case CouponBudgetReleased e -> budget.without(key, e.taken());
            case CouponBudgetReturned e -> budget.without(key, e.taken());
        };
    }

    private static Decision<CouponBudgetEvent> hold(HoldCouponBudget c, CouponBudget budget) {
        if (budget.held().containsKey(key(c.couponId().serial(), c.redemptionId()))) {
            return Decision.nothing();
        }
        if (budget.taken() + c.amount() > c.batch().terms().budget()
                || budget.held().size() >= MOST_UNDER_WAY) {
            return Decision.rejected(
                    "loyalty.coupon-budget", "The budget of these coupons is exhausted: they give nothing more.");
        }
        return Decision.accepted(new CouponBudgetHeld(
                c.couponId().batch(),
                c.couponId().serial(),
                c.batch().programme(),
                c.redemptionId(),
                c.amount(),
                budget.taken() + c.amount(),
                c.now()));
    }

    private static Decision<CouponBudgetEvent> spend(SpendCouponBudget c, CouponBudget budget) {
        Long held = budget.held().get(key(c.couponId().serial(), c.redemptionId()));
        return held == null
                ? Decision.nothing()
                : Decision.accepted(new CouponBudgetSpent(
                        c.couponId().batch(),
                        c.couponId().serial(),
                        c.programme(),
                        c.redemptionId(),
                        c.amount(),
                        budget.taken() - held + c.amount(),
                        c.now()));
    }

    private static Decision<CouponBudgetEvent> release(ReleaseCouponBudget c, CouponBudget budget) {
        Long held = budget.held().get(key(c.couponId().serial(), c.redemptionId()));
        return held == null
                ? Decision.nothing()
                : Decision.accepted(new CouponBudgetReleased(
                        c.couponId().batch(),
                        c.couponId().serial(),
                        c.programme(),
                        c.redemptionId(),
                        budget.taken() - held,
                        c.now()));
    }

    private static String key(long serial, String redemption) {
        return serial + " " + redemption;
    }
}
