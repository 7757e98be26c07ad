package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.CouponId;
import io.tenure.loyalty.events.CouponBudgetEvent;
import io.tenure.loyalty.events.CouponBudgetHeld;
import io.tenure.loyalty.events.CouponBudgetReturned;
import io.tenure.loyalty.events.CouponEvent;
import io.tenure.loyalty.events.CouponRedeemed;
import io.tenure.loyalty.events.CouponRedemptionCancelled;
import io.tenure.shared.ledger.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which use of a coupon is one of those that its member has, and which moves of a budget happen once. */
final class CouponClaims {

    private static final String HELD = "held";

    private CouponClaims() {}

    /** What is kept of a budget for a redemption. */
    static String held(CouponId coupon, String redemption) {
        return budget(HELD, coupon.batch(), coupon.serial(), redemption);
    }

    static String place(long batch, String customer, int number) {
        return "coupon-place " + batch + " " + customer + " " + number;
    }

    static List<Claim> of(CouponEvent event) {
        return switch (event) {
            case CouponRedeemed e ->
                place(e.batch(), e.customerId(), e.place(), e.generation(), Long.toString(e.serial()));
            case CouponRedemptionCancelled e ->
                place(e.batch(), e.customerId(), e.place(), e.generation() + 1, Claim.NOBODY);
            default -> List.of();
        };
    }

    static List<Claim> of(CouponBudgetEvent event) {
        return switch (event) {
            case CouponBudgetHeld e -> once(HELD, e);
            case CouponBudgetReturned e -> once("returned", e);
            default -> List.of();
        };
    }

    private static List<Claim> place(long batch, @Nullable String customer, int number, int generation, String holder) {
        return number == 0 || customer == null
                ? List.of()
                : List.of(new Claim(place(batch, customer, number), generation, holder));
    }

    private static List<Claim> once(String deed, CouponBudgetEvent e) {
        return List.of(new Claim(budget(deed, e.batch(), e.serial(), e.redemptionId()), 1, Long.toString(e.serial())));
    }

    private static String budget(String deed, long batch, long serial, String redemption) {
        return "coupon-budget " + batch + " " + deed + " " + serial + " " + redemption;
    }
}
