package io.tenure.loyalty.application;

import io.tenure.loyalty.application.Coupons.Presented;
import io.tenure.loyalty.commands.CouponUse;
import io.tenure.loyalty.commands.HoldCouponBudget;
import io.tenure.loyalty.commands.RedeemCoupon;
import io.tenure.loyalty.commands.ReleaseCoupon;
import io.tenure.loyalty.commands.ReserveCoupon;
import io.tenure.loyalty.domain.Coupon;
import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.loyalty.domain.CouponGift;
import io.tenure.loyalty.domain.CouponRefusal;
import io.tenure.loyalty.events.CouponBudgetHeld;
import io.tenure.loyalty.programme.PartnerOutlet;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.outcome.Outcome;
import io.tenure.shared.outcome.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Gives what coupons are worth: budget is kept first, where there is one, and then the coupon is used. */
final class CouponDesk {

    private static final int MOST_RACES = 100;

    private final LoyaltyBook book;
    private final CouponUsers users;
    private final Coupons coupons;
    private final DoneBefore before;
    private final InstantSource clock;

    CouponDesk(LoyaltyBook book, Coupons coupons, DoneBefore before, InstantSource clock) {
        this.book = book;
        this.users = new CouponUsers(book);
        this.coupons = coupons;
        this.before = before;
        this.clock = clock;
    }

    long reserve(Presented coupon, CouponUse use, Instant until, Map<String, String> by) {
        place(coupon.batch(), use);
        return holding(
                coupon,
                use,
                _ -> book.handle(new ReserveCoupon(coupon.id(), coupon.batch(), use, until, now()), by),
                by);
    }

    /** The partner's outlet where it is redeemed; null for anywhere else. */
    long redeem(Presented coupon, CouponUse use, @Nullable PartnerOutlet at, Map<String, String> by) {
        return holding(coupon, use, most -> redeemOnce(coupon, use, at, most, by), by);
    }

    /** Somebody else may take the place among those of the member meanwhile: then the next one is tried. */
    private Outcome redeemOnce(
            Presented coupon, CouponUse use, @Nullable PartnerOutlet at, long most, Map<String, String> by) {
        for (int race = 1; ; race++) {
            Place place = coupons.state(coupon.id()).redemptions().containsKey(use.redemptionId())
                    ? Place.NONE
                    : place(coupon.batch(), use);
            try {
                return book.handle(
                        new RedeemCoupon(
                                coupon.id(), coupon.batch(), use, at, place.number(), place.generation(), most, now()),
                        by);
            } catch (ClaimHeld taken) {
                if (race == MOST_RACES) {
                    throw taken;
                }
            }
        }
    }

    /** @param deed told the most that the coupon may give */
    private long holding(Presented coupon, CouponUse use, LongFunction<Outcome> deed, Map<String, String> by) {
        Coupon state = coupons.state(coupon.id());
        CouponBatch batch = coupon.batch();
        long most = Long.MAX_VALUE;
        boolean known = state.redemptions().containsKey(use.redemptionId());
        if (!known) {
            users.require(batch, use);
        }
        if (batch.terms().budget() > 0 && !known) {
            CouponRefusal.of(batch, state, use, now()).ifPresent(refusal -> {
                throw new Refusal(refusal);
            });
            most = held(coupon, use, CouponGift.of(batch.terms(), use, CouponGift.left(batch.terms(), state)), by);
        }
        return switch (deed.apply(most)) {
            case Outcome.Done done -> done.position();
            case Outcome.Refused refused -> {
                if (batch.terms().budget() > 0) {
                    release(coupon, use.redemptionId(), by);
                }
                throw new Refusal(refused.rejection());
            }
        };
    }

    /** What is kept of the budget now or, where the redemption was begun before, what was kept of it then. */
    private long held(Presented coupon, CouponUse use, long amount, Map<String, String> by) {
        AccountService.answer(() ->
                book.handle(new HoldCouponBudget(coupon.id(), coupon.batch(), use.redemptionId(), amount, now()), by));
        return before.under(CouponClaims.held(coupon.id(), use.redemptionId()), CouponBudgetHeld.class)
                .map(CouponBudgetHeld::amount)
                .orElse(amount);
    }

    /** Gives a redemption up; a policy frees what was kept of the budget. */
    Outcome release(Presented coupon, String redemption, Map<String, String> by) {
        return book.handle(new ReleaseCoupon(coupon.id(), coupon.batch(), redemption, now()), by);
    }

    /** A place among those that a member has for coupons of a batch, by its next generation. */
    record Place(int number, int generation) {

        static final Place NONE = new Place(0, 0);
    }

    private Place place(CouponBatch batch, CouponUse use) {
        int places = batch.terms().perMember();
        if (places == 0 || use.customerId() == null) {
            return Place.NONE;
        }
        for (int number = 1; number <= places; number++) {
            Optional<Claim> last = before.ledger()
                    .holder(CouponClaims.place(batch.number(), use.customerId(), number))
                    .map(HeldClaim::claim);
            if (last.isEmpty()) {
                return new Place(number, 1);
            }
            if (last.get().holder().equals(Claim.NOBODY)) {
                return new Place(number, last.get().generation() + 1);
            }
        }
        throw Refusal.of(
                "loyalty.coupon-member-limit",
                "The member has used " + places + " of these coupons, which is all that one may use.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
