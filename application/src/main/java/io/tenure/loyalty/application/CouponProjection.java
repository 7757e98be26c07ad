package io.tenure.loyalty.application;

import static io.tenure.loyalty.application.CouponViews.COUNTS;
import static io.tenure.loyalty.application.CouponViews.PROMISES;

import io.tenure.loyalty.events.CouponBatchEvent;
import io.tenure.loyalty.events.CouponBatchIssued;
import io.tenure.loyalty.events.CouponBudgetEvent;
import io.tenure.loyalty.events.CouponBudgetHeld;
import io.tenure.loyalty.events.CouponBudgetReleased;
import io.tenure.loyalty.events.CouponBudgetSpent;
import io.tenure.loyalty.events.CouponEvent;
import io.tenure.loyalty.events.CouponReckoned;
import io.tenure.loyalty.events.CouponRedeemed;
import io.tenure.loyalty.events.CouponRedemptionCancelled;
import io.tenure.loyalty.events.CouponReleased;
import io.tenure.loyalty.events.CouponReserved;
import io.tenure.loyalty.events.CouponRevoked;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewTransaction;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps the read models of coupons up with the ledger. */
public final class CouponProjection implements Projection {

    /** How long a till that has kept a part of the budget may take until the coupon is used. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public OwnedViews views() {
        return CouponViews.owned();
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return CouponBatchEvent.class.isAssignableFrom(event)
                || CouponEvent.class.isAssignableFrom(event)
                || CouponBudgetEvent.class.isAssignableFrom(event);
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        switch (recorded.event()) {
            case CouponBatchIssued e ->
                views.put(
                        COUNTS,
                        new CouponCountsView(
                                e.batch(), e.terms().partial() ? e.terms().amount() : 0, 0, 0, 0, 0));
            case CouponEvent e -> happened(e, views);
            case CouponBudgetHeld e -> held(e, views);
            case CouponBudgetSpent e -> over(e.batch(), e.serial(), e.redemptionId(), views);
            case CouponBudgetReleased e -> over(e.batch(), e.serial(), e.redemptionId(), views);
            default -> {}
        }
    }

    private static void happened(CouponEvent event, ViewTransaction views) {
        switch (event) {
            case CouponReserved e -> {
                over(e.batch(), e.serial(), e.redemptionId(), views);
                views.put(PROMISES, new CouponPromiseView(e.batch(), e.serial(), e.redemptionId(), true, e.until()));
                count(e.batch(), counts -> counts.keeps(1), views);
            }
            case CouponReleased e -> over(e.batch(), e.serial(), e.redemptionId(), views);
            case CouponRedeemed e -> {
                over(e.batch(), e.serial(), e.redemptionId(), views);
                count(
                        e.batch(),
                        counts -> counts.gave(e.given(), counts.whole() == 0 || counts.whole() == e.left() + e.given()),
                        views);
            }
            case CouponRedemptionCancelled e ->
                count(
                        e.batch(),
                        counts -> counts.tookBack(e.given(), counts.whole() == 0 || counts.whole() == e.left()),
                        views);
            case CouponRevoked e -> count(e.batch(), CouponCountsView::oneRevoked, views);
            case CouponReckoned _ -> {}
        }
    }

    private static void held(CouponBudgetHeld e, ViewTransaction views) {
        views.put(
                PROMISES,
                new CouponPromiseView(
                        e.batch(),
                        e.serial(),
                        e.redemptionId(),
                        false,
                        e.occurredAt().plus(PATIENCE)));
    }

    private static void over(long batch, long serial, String redemption, ViewTransaction views) {
        Optional<CouponPromiseView> kept = views.find(PROMISES, CouponPromiseView.id(batch, serial, redemption));
        kept.ifPresent(promise -> {
            views.delete(PROMISES, promise.id());
            if (promise.reserved()) {
                count(batch, counts -> counts.keeps(-1), views);
            }
        });
    }

    private static void count(long batch, UnaryOperator<CouponCountsView> change, ViewTransaction views) {
        views.find(COUNTS, Long.toString(batch)).ifPresent(counts -> views.put(COUNTS, change.apply(counts)));
    }
}
