package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.CouponUse;
import io.tenure.loyalty.domain.Coupon.Reservation;
import io.tenure.loyalty.events.CouponTerms;
import io.tenure.shared.domain.Rejection;
import java.time.Instant;
import java.util.Optional;

/** Why a coupon gives nothing. */
public final class CouponRefusal {

    private CouponRefusal() {}

    /** Empty when it gives something for the use. */
    public static Optional<Rejection> of(CouponBatch batch, Coupon coupon, CouponUse use, Instant now) {
        CouponTerms terms = batch.terms();
        Reservation kept = coupon.keptAt(now);
        if (coupon.revoked() || batch.revoked()) {
            return rejection("loyalty.coupon-revoked", "The coupon was revoked: take another.");
        }
        if (now.isBefore(terms.from()) || !now.isBefore(terms.until())) {
            return rejection(
                    "loyalty.coupon-not-valid",
                    "The coupon is valid from " + terms.from() + " and before " + terms.until() + ": take another.");
        }
        if (CouponGift.left(terms, coupon) == 0) {
            return rejection("loyalty.coupon-used", "The coupon is used up: take another.");
        }
        if (coupon.abandoned().contains(use.redemptionId())) {
            return rejection(
                    "loyalty.redemption-abandoned",
                    "Redemption " + use.redemptionId() + " was given up: begin a new one.");
        }
        if (kept != null && !kept.redemptionId().equals(use.redemptionId())) {
            return rejection(
                    "loyalty.coupon-reserved", "The coupon is kept for another purchase: wait or take another.");
        }
        if (use.purchase() < Math.max(1, terms.minimum())) {
            return rejection(
                    "loyalty.coupon-minimum", "The purchase is below what the coupon asks for: it gives nothing.");
        }
        if (terms.perMember() > 0 && use.customerId() == null) {
            return rejection("loyalty.coupon-member-needed", "The coupon is for members: say who uses it.");
        }
        return CouponGift.of(terms, use, CouponGift.left(terms, coupon)) > 0
                ? Optional.empty()
                : rejection("loyalty.amount-invalid", "The coupon would give nothing: give the price of its article.");
    }

    private static Optional<Rejection> rejection(String code, String reason) {
        return Optional.of(new Rejection(code, reason));
    }
}
