package io.tenure.loyalty.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.application.Coupons.Presented;
import io.tenure.loyalty.application.port.in.CouponDeed;
import io.tenure.loyalty.application.port.in.UseCouponUseCase.Used;
import io.tenure.loyalty.commands.CancelCouponRedemption;
import io.tenure.loyalty.commands.CouponUse;
import io.tenure.loyalty.commands.HandOutCodes;
import io.tenure.loyalty.commands.IssueCoupons;
import io.tenure.loyalty.commands.RevokeBatch;
import io.tenure.loyalty.commands.RevokeCoupon;
import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.loyalty.programme.CouponDefinition;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.queries.CouponBasket;
import io.tenure.loyalty.queries.CouponBatchView;
import io.tenure.loyalty.queries.CouponView;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Carries out what callers want done with coupons. */
final class CouponService {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final LoyaltyBook book;
    private final AccountGate gate;
    private final Views views;
    private final CouponDesk desk;
    private final Coupons coupons;
    private final Programmes programmes;
    private final InstantSource clock;

    CouponService(
            LoyaltyBook book,
            AccountGate gate,
            Views views,
            CouponDesk desk,
            Coupons coupons,
            Programmes programmes,
            InstantSource clock) {
        this.book = book;
        this.gate = gate;
        this.views = views;
        this.desk = desk;
        this.coupons = coupons;
        this.programmes = programmes;
        this.clock = clock;
    }

    CouponBatchView issue(String programme, String issueId, String coupon, long count, Caller caller) {
        requireEditor(caller);
        Programme current = programmes.required(programme, now());
        CouponDefinition definition = current.coupon(coupon)
                .orElseThrow(() -> Refusal.of(
                        "loyalty.unknown-coupon",
                        "Programme '" + programme + "' defines no coupon '" + coupon + "': name one that it does."));
        AccountService.answer(() -> book.handle(
                new IssueCoupons(programme, issueId, definition, current.id().version(), count, now()),
                AccountService.by(caller)));
        return coupons.register()
                .issued(programme, issueId)
                .map(batch -> new CouponBatchView(batch, 0, 0, 0, 0))
                .orElseThrow();
    }

    Stream<String> handOut(String programme, long batch, Caller caller) {
        requireEditor(caller);
        CouponBatch found = coupons.batch(programme, batch);
        AccountService.answer(() -> book.handle(new HandOutCodes(batch, now()), AccountService.by(caller)));
        CouponCodes codes = coupons.codes(batch);
        return LongStream.range(0, found.count()).mapToObj(codes::code);
    }

    long revoke(String programme, long batch, String reason, Caller caller) {
        requireEditor(caller);
        coupons.batch(programme, batch);
        return AccountService.answer(
                () -> book.handle(new RevokeBatch(batch, reason, now()), AccountService.by(caller)));
    }

    Used use(String programme, String code, CouponDeed deed, Caller caller) {
        requireDoer(deed, caller);
        Presented coupon = coupons.presented(programme, code);
        Map<String, String> by = AccountService.by(caller);
        long position =
                switch (deed) {
                    case CouponDeed.Reserve d ->
                        desk.reserve(coupon, use(coupon, d.redemptionId(), d.basket(), caller), until(d), by);
                    case CouponDeed.Redeem d ->
                        desk.redeem(coupon, use(coupon, d.redemptionId(), d.basket(), caller), null, by);
                    case CouponDeed.Release d -> {
                        requireMember(coupon, d.redemptionId(), caller);
                        yield AccountService.answer(
                                () -> desk.release(coupon, TillDeeds.otherThan(d.redemptionId()), by));
                    }
                    case CouponDeed.Cancel d -> {
                        requireMember(coupon, d.redemptionId(), caller);
                        yield AccountService.answer(() -> book.handle(
                                new CancelCouponRedemption(
                                        coupon.id(),
                                        coupon.batch(),
                                        TillDeeds.notOfSale(d.redemptionId()),
                                        programmes.required(programme, now()).zone(),
                                        now()),
                                by));
                    }
                    case CouponDeed.Revoke d ->
                        AccountService.answer(() ->
                                book.handle(new RevokeCoupon(coupon.id(), coupon.batch(), d.reason(), now()), by));
                };
        OwnWrite.awaited(views, CouponViews.PROJECTION, position);
        return new Used(position, new CouponView(coupon.id(), coupon.batch(), coupons.state(coupon.id()), 0, null));
    }

    private static void requireDoer(CouponDeed deed, Caller caller) {
        if (deed instanceof CouponDeed.Revoke) {
            requireEditor(caller);
        } else {
            AccountGate.requireWriter(caller);
        }
    }

    /** Whose redemption it is has to be somebody whom the caller may see; nobody's is anybody's who has the code. */
    private void requireMember(Presented coupon, String redemption, Caller caller) {
        try {
            coupons.memberOf(coupon.id(), redemption).ifPresent(member -> gate.requireWriter(member, caller));
        } catch (UnknownCustomer somebodyElses) {
            throw Refusal.of(
                    "loyalty.unknown-redemption",
                    "There is no redemption " + redemption + " of this coupon: name one.");
        }
    }

    private Instant until(CouponDeed.Reserve d) {
        if (d.lasting().isNegative() || d.lasting().isZero() || d.lasting().compareTo(LONGEST) > 0) {
            throw Refusal.of(
                    "loyalty.reservation-invalid", "A coupon is reserved for a second to a day: give such a time.");
        }
        return now().plus(d.lasting());
    }

    private CouponUse use(Presented coupon, String redemption, CouponBasket basket, Caller caller) {
        gate.requireBuyer(basket, caller);
        return CouponJudge.use(coupon.batch(), TillDeeds.otherThan(redemption), basket);
    }

    private static void requireEditor(Caller caller) {
        if (!caller.hasAny(Role.MARKETER, Role.ADMIN)) {
            throw new AccessDenied("Issuing and revoking coupons takes the role MARKETER or ADMIN; '" + caller.name()
                    + "' has neither");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
