package io.tenure.loyalty.application;

import io.tenure.loyalty.application.Coupons.Presented;
import io.tenure.loyalty.commands.CouponId;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

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
        Due.forEach(views, CouponViews.PROMISES, "due", clock.instant(), run, this::release);
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
