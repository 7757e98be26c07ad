package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.CouponUse;
import io.tenure.loyalty.events.CouponReckoned;
import io.tenure.loyalty.events.CouponRedeemed;
import io.tenure.loyalty.events.CouponReserved;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was done with one coupon.
 *
 * @param given by redemptions that were not cancelled, in the smallest units
 * @param redemptions that were not cancelled, by id
 * @param reservation null for none; it may be past its time
 * @param abandoned redemptions that can never be carried out
 */
public record Coupon(
        long given,
        Map<String, Redemption> redemptions,
        @Nullable Reservation reservation,
        Set<String> abandoned,
        boolean revoked) {

    static final Coupon UNTOUCHED = new Coupon(0, Map.of(), null, Set.of(), false);

    public Coupon {
        redemptions = Map.copyOf(redemptions);
        abandoned = Set.copyOf(abandoned);
    }

    /** The coupon is kept for a redemption, up to what it would give. */
    public record Reservation(String redemptionId, long most, Instant until) {}

    /** What a redemption gave, for what, and the place that it took among a member's; see {@link CouponRedeemed}. */
    public record Redemption(
            long purchase,
            @Nullable Long wanted,
            long given,
            @Nullable String customerId,
            int place,
            int generation,
            @Nullable PaidAt paidAt) {

        /** Whether a use that is told again under its name is the same; what was not written down is not asked. */
        boolean isFor(CouponUse use) {
            return purchase == use.purchase()
                    && (wanted == null || wanted == use.want())
                    && Objects.equals(customerId, use.customerId());
        }

        Redemption reckonedAt(PaidAt outlet) {
            return new Redemption(purchase, wanted, given, customerId, place, generation, outlet);
        }
    }

    /** The reservation that keeps others from the coupon now; null for none. */
    public @Nullable Reservation keptAt(Instant now) {
        return reservation != null && reservation.until().isAfter(now) ? reservation : null;
    }

    Coupon reserved(CouponReserved e) {
        return new Coupon(
                given, redemptions, new Reservation(e.redemptionId(), e.most(), e.until()), abandoned, revoked);
    }

    Coupon redeemed(CouponRedeemed e) {
        Map<String, Redemption> more = new HashMap<>(redemptions);
        more.put(
                e.redemptionId(),
                new Redemption(e.purchase(), e.wanted(), e.given(), e.customerId(), e.place(), e.generation(), null));
        return new Coupon(given + e.given(), more, null, abandoned, revoked);
    }

    Coupon reckoned(CouponReckoned e) {
        Map<String, Redemption> more = new HashMap<>(redemptions);
        more.computeIfPresent(e.reference(), (_, was) -> was.reckonedAt(PaidAt.of(e)));
        return new Coupon(given, more, reservation, abandoned, revoked);
    }

    /** A redemption that is over, cancelled or given up, is never carried out again. */
    Coupon without(String redemption) {
        Map<String, Redemption> fewer = new HashMap<>(redemptions);
        Redemption was = fewer.remove(redemption);
        Set<String> over = new HashSet<>(abandoned);
        over.add(redemption);
        boolean itsOwn = reservation != null && reservation.redemptionId().equals(redemption);
        return new Coupon(given - (was == null ? 0 : was.given()), fewer, itsOwn ? null : reservation, over, revoked);
    }

    Coupon withoutWorth() {
        return new Coupon(given, redemptions, reservation, abandoned, true);
    }
}
