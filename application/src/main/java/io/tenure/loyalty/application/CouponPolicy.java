package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.CouponBudgetCommand;
import io.tenure.loyalty.commands.CouponId;
import io.tenure.loyalty.commands.ReleaseCouponBudget;
import io.tenure.loyalty.commands.ReturnCouponBudget;
import io.tenure.loyalty.commands.SpendCouponBudget;
import io.tenure.loyalty.events.CouponEvent;
import io.tenure.loyalty.events.CouponRedeemed;
import io.tenure.loyalty.events.CouponRedemptionCancelled;
import io.tenure.loyalty.events.CouponReleased;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/** Moves the budget of a batch by what its coupons gave, gave up and took back. */
final class CouponPolicy implements Policy {

    private static final Set<Class<?>> HEARD =
            Set.of(CouponRedeemed.class, CouponReleased.class, CouponRedemptionCancelled.class);

    private final LoyaltyBook book;
    private final Coupons coupons;
    private final InstantSource clock;

    CouponPolicy(LoyaltyBook book, Coupons coupons, InstantSource clock) {
        this.book = book;
        this.coupons = coupons;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "loyalty-coupons";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return HEARD.contains(event);
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof CouponEvent event
                && coupons.batch(event.programme(), event.batch()).terms().budget() > 0) {
            CouponId id = new CouponId(event.batch(), event.serial());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            switch (event) {
                case CouponRedeemed e ->
                    send(new SpendCouponBudget(id, e.programme(), e.redemptionId(), e.given(), now), recorded);
                case CouponReleased e ->
                    send(new ReleaseCouponBudget(id, e.programme(), e.redemptionId(), now), recorded);
                case CouponRedemptionCancelled e ->
                    send(new ReturnCouponBudget(id, e.programme(), e.redemptionId(), e.given(), now), recorded);
                default -> {}
            }
        }
    }

    private void send(CouponBudgetCommand command, RecordedEvent cause) {
        LoyaltyBook.once(() -> book.handle(
                command, Map.of(Metadata.ACTOR, "system", Metadata.CAUSE, Long.toString(cause.position()))));
    }
}
