package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.CouponUse;
import io.tenure.loyalty.events.CouponKind;
import io.tenure.loyalty.events.CouponTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** What a coupon gives, in the smallest units of its currency; a share is rounded down. */
public final class CouponGift {

    private CouponGift() {}

    /** What is left of an amount that can be used bit by bit, or of any other coupon: all or nothing. */
    public static long left(CouponTerms terms, Coupon coupon) {
        if (terms.kind() == CouponKind.AMOUNT && terms.partial()) {
            return terms.amount() - coupon.given();
        }
        return coupon.redemptions().isEmpty() ? terms.amount() : 0;
    }

    /** What it gives for a use when so much is left; 0 when it gives nothing. */
    public static long of(CouponTerms terms, CouponUse use, long left) {
        long most = Math.min(left, use.purchase());
        return switch (terms.kind()) {
            case AMOUNT -> use.want() > 0 ? Math.min(use.want(), most) : most;
            case PERCENT ->
                Math.min(
                        most,
                        BigDecimal.valueOf(use.purchase())
                                .multiply(Objects.requireNonNull(terms.percent()))
                                .movePointLeft(2)
                                .setScale(0, RoundingMode.DOWN)
                                .longValueExact());
            case ITEM -> Math.min(use.want(), most);
        };
    }
}
