package io.tenure.loyalty.application;

import io.tenure.loyalty.application.Coupons.Presented;
import io.tenure.loyalty.commands.CouponId;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives redemptions up whose time is over, because a till or the server stopped. */
record ReleaseCoupons(CouponDesk desk, Coupons coupons, Views views, InstantSource clock) implements Work {

    private static final Duration EVERY = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "release-loyalty-coupons";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(Run run) {
        long now = clock.instant().toEpochMilli();
        long done = 0;
        @Nullable String after = null;
        do {
            Page<CouponPromiseView> page = views.page(
                    CouponViews.PROMISES,
                    new ViewQuery(
                            List.of(new Filter.Between("due", null, now + 1)),
                            null,
                            "due",
                            false,
                            after,
                            ViewQuery.LARGEST_PAGE));
            page.views().forEach(this::release);
            done += page.views().size();
            run.progress(done, 0, "");
            after = page.next();
        } while (after != null);
    }

    private void release(CouponPromiseView promise) {
        coupons.register()
                .batch(promise.batch())
                .ifPresent(batch -> desk.release(
                        new Presented(batch, new CouponId(promise.batch(), promise.serial())),
                        promise.redemptionId(),
                        Map.of(Metadata.ACTOR, "system")));
    }
}
