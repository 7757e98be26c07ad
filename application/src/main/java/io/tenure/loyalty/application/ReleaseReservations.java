package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Ends reservations that nobody has paid for within a few minutes, because a till or the server stopped. */
final class ReleaseReservations implements Work {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RewardDesk desk;
    private final Programmes programmes;
    private final Views views;
    private final InstantSource clock;

    ReleaseReservations(RewardDesk desk, Programmes programmes, Views views, InstantSource clock) {
        this.desk = desk;
        this.programmes = programmes;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "release-loyalty-rewards";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(Run run) {
        Due.forEach(views, LoyaltyViews.RESERVATIONS, "at", clock.instant().minus(PATIENCE), run, this::release);
    }

    private void release(ReservationView kept) {
        AccountId account = new AccountId(kept.programme(), new CustomerId(kept.customerId()));
        programmes
                .inForce(kept.programme(), clock.instant())
                .ifPresent(programme -> desk.release(
                        new RewardId(kept.programme(), kept.reward()),
                        account,
                        programme,
                        kept.redemptionId(),
                        Map.of(Metadata.ACTOR, "system")));
    }
}
