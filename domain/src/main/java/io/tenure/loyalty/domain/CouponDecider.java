package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.CancelCouponRedemption;
import io.tenure.loyalty.commands.CouponCommand;
import io.tenure.loyalty.commands.CouponId;
import io.tenure.loyalty.commands.RedeemCoupon;
import io.tenure.loyalty.commands.ReleaseCoupon;
import io.tenure.loyalty.commands.ReserveCoupon;
import io.tenure.loyalty.commands.RevokeCoupon;
import io.tenure.loyalty.domain.Coupon.Redemption;
import io.tenure.loyalty.domain.Coupon.Reservation;
import io.tenure.loyalty.events.CouponEvent;
import io.tenure.loyalty.events.CouponReckoned;
import io.tenure.loyalty.events.CouponRedeemed;
import io.tenure.loyalty.events.CouponRedemptionCancelled;
import io.tenure.loyalty.events.CouponReleased;
import io.tenure.loyalty.events.CouponReserved;
import io.tenure.loyalty.events.CouponRevoked;
import io.tenure.loyalty.events.CouponTerms;
import io.tenure.loyalty.events.PartnerCause;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import io.tenure.shared.domain.Rejection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Decides what a coupon gives; none gives more than it is worth, however many try at once. */
public final class CouponDecider {

    private static final int MOST_ABANDONED = 1_000;

    private CouponDecider() {}

    public static Coupon initial() {
        return Coupon.UNTOUCHED;
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<CouponEvent> decide(CouponCommand command, Coupon coupon) {
        return switch (command) {
            case ReserveCoupon c -> reserve(c, coupon);
            case RedeemCoupon c -> redeem(c, coupon);
            case ReleaseCoupon c -> release(c, coupon);
            case CancelCouponRedemption c -> cancel(c, coupon);
            case RevokeCoupon c ->
                coupon.revoked()
                        ? Decision.nothing()
                        : Decision.accepted(new CouponRevoked(
                                c.couponId().batch(),
                                c.couponId().serial(),
                                c.batch().programme(),
                                c.reason(),
                                c.now()));
        };
    }

    public static Coupon evolve(Coupon coupon, CouponEvent event) {
        return switch (event) {
            case CouponReserved e -> coupon.reserved(e);
            case CouponReleased e -> coupon.without(e.redemptionId());
            case CouponRedeemed e -> coupon.redeemed(e);
            case CouponRedemptionCancelled e -> coupon.without(e.redemptionId());
            case CouponRevoked _ -> coupon.withoutWorth();
            case CouponReckoned e -> coupon.reckoned(e);
        };
    }

    private static Decision<CouponEvent> reserve(ReserveCoupon c, Coupon coupon) {
        Reservation kept = coupon.keptAt(c.now());
        boolean again = kept != null && kept.redemptionId().equals(c.use().redemptionId());
        Redemption was = coupon.redemptions().get(c.use().redemptionId());
        if (was != null && !was.isFor(c.use())) {
            return AnotherDeed.under(c.use().redemptionId());
        }
        if (again || was != null) {
            return Decision.nothing();
        }
        return CouponRefusal.of(c.batch(), coupon, c.use(), c.now())
                .<Decision<CouponEvent>>map(Decision.Rejected::new)
                .orElseGet(() -> Decision.accepted(new CouponReserved(
                        c.couponId().batch(),
                        c.couponId().serial(),
                        c.batch().programme(),
                        c.use().redemptionId(),
                        c.use().customerId(),
                        CouponGift.of(
                                c.batch().terms(),
                                c.use(),
                                CouponGift.left(c.batch().terms(), coupon)),
                        c.until(),
                        c.now())));
    }

    private static Decision<CouponEvent> redeem(RedeemCoupon c, Coupon coupon) {
        Redemption was = coupon.redemptions().get(c.use().redemptionId());
        if (was != null) {
            return was.isFor(c.use())
                    ? Decision.nothing()
                    : AnotherDeed.under(c.use().redemptionId());
        }
        Optional<Rejection> refusal = CouponRefusal.of(c.batch(), coupon, c.use(), c.now())
                .or(() -> PaidAt.refusal(
                        c.at(), Currency.getInstance(c.batch().terms().currency())));
        if (refusal.isPresent()) {
            return new Decision.Rejected<>(refusal.get());
        }
        CouponTerms terms = c.batch().terms();
        long left = CouponGift.left(terms, coupon);
        long gift = CouponGift.of(terms, c.use(), left);
        Reservation reservation = coupon.reservation();
        if (reservation != null
                && reservation.redemptionId().equals(c.use().redemptionId())
                && gift > reservation.most()) {
            return Decision.rejected(
                    "loyalty.coupon-reserved-for-less",
                    "The coupon would give more than it was reserved for: release it, and begin a new redemption.");
        }
        long given = Math.min(gift, c.most());
        CouponRedeemed redeemed = new CouponRedeemed(
                c.couponId().batch(),
                c.couponId().serial(),
                c.batch().programme(),
                c.use().redemptionId(),
                c.use().customerId(),
                c.place(),
                c.generation(),
                terms.currency(),
                c.use().purchase(),
                c.use().want(),
                given,
                terms.partial() ? left - given : 0,
                c.now());
        String member = c.use().customerId();
        return c.at() == null || member == null || given == 0
                ? Decision.accepted(redeemed)
                : Decision.acceptedAll(List.of(
                        redeemed,
                        reckoned(
                                c.couponId(),
                                c.batch(),
                                PartnerCause.COUPON_REDEEMED,
                                c.use().redemptionId(),
                                PaidAt.of(c.at()),
                                member,
                                given,
                                c.at().zone(),
                                c.now())));
    }

    private static Decision<CouponEvent> release(ReleaseCoupon c, Coupon coupon) {
        if (coupon.redemptions().containsKey(c.redemptionId())) {
            return Decision.rejected(
                    "loyalty.redemption-carried-out",
                    "Redemption " + c.redemptionId() + " was carried out: cancel it instead.");
        }
        if (coupon.abandoned().contains(c.redemptionId())) {
            return Decision.nothing();
        }
        return coupon.abandoned().size() >= MOST_ABANDONED
                ? Decision.rejected("loyalty.too-many-redemptions", "The coupon was tried too often: take another.")
                : Decision.accepted(new CouponReleased(
                        c.couponId().batch(), c.couponId().serial(), c.batch().programme(), c.redemptionId(), c.now()));
    }

    private static Decision<CouponEvent> cancel(CancelCouponRedemption c, Coupon coupon) {
        Redemption was = coupon.redemptions().get(c.redemptionId());
        if (was == null) {
            return coupon.abandoned().contains(c.redemptionId())
                    ? Decision.nothing()
                    : Decision.rejected(
                            "loyalty.unknown-redemption",
                            "There is no redemption " + c.redemptionId() + " of this coupon: name one.");
        }
        CouponRedemptionCancelled cancelled = new CouponRedemptionCancelled(
                c.couponId().batch(),
                c.couponId().serial(),
                c.batch().programme(),
                c.redemptionId(),
                was.customerId(),
                was.place(),
                was.generation(),
                c.batch().terms().currency(),
                was.given(),
                CouponGift.left(c.batch().terms(), coupon.without(c.redemptionId())),
                c.now());
        return was.paidAt() == null || was.customerId() == null
                ? Decision.accepted(cancelled)
                : Decision.acceptedAll(List.of(
                        cancelled,
                        reckoned(
                                c.couponId(),
                                c.batch(),
                                PartnerCause.COUPON_CANCELLED,
                                c.redemptionId(),
                                was.paidAt(),
                                was.customerId(),
                                was.given(),
                                c.zone(),
                                c.now())));
    }

    private static CouponReckoned reckoned(
            CouponId id,
            CouponBatch batch,
            PartnerCause cause,
            String redemption,
            PaidAt at,
            String member,
            long given,
            ZoneId zone,
            Instant now) {
        Currency currency = Currency.getInstance(batch.terms().currency());
        return new CouponReckoned(
                id.batch(),
                id.serial(),
                batch.programme(),
                member,
                at.partner(),
                PaidAt.month(now, zone),
                cause,
                redemption,
                at.outlet(),
                at.version(),
                Money.ofMinor(given, currency).amount(),
                currency.getCurrencyCode(),
                now);
    }
}
