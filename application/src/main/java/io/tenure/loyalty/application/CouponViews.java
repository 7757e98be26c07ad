package io.tenure.loyalty.application;

import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewType;
import java.util.List;

/** The read models of coupons. */
public final class CouponViews {

    /** The name of the projection that makes them. */
    public static final String PROJECTION = "loyalty-coupons";

    static final ViewType<CouponCountsView> COUNTS = new ViewType<>(
            "loyaltyCouponCounts",
            CouponCountsView.class,
            CouponCountsView::id,
            List.of(),
            view -> List.of(),
            List.of());

    static final ViewType<CouponPromiseView> PROMISES = new ViewType<>(
            "loyaltyCouponPromise",
            CouponPromiseView.class,
            CouponPromiseView::id,
            List.of(new ViewField<>("due", view -> view.due().toEpochMilli())),
            view -> List.of(),
            List.of(List.of("due")));

    private CouponViews() {}

    /** All of them, for the engine to prepare. */
    public static OwnedViews owned() {
        return new OwnedViews(PROJECTION, List.of(COUNTS, PROMISES));
    }
}
