package io.tenure.alerts.application;

import io.tenure.access.Caller;
import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.events.CodeRefused;
import io.tenure.alerts.events.FactKind;
import io.tenure.loyalty.events.CouponRedeemed;
import io.tenure.loyalty.events.MoneySpent;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.SaleCommitted;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Metadata;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which events are watched, and what rules look at in them. */
final class WatchedFacts {

    private static final Set<Class<?>> WATCHED = Set.of(
            CodeRefused.class, SaleCommitted.class, PointsRedeemed.class, MoneySpent.class, CouponRedeemed.class);

    private WatchedFacts() {}

    static boolean watched(Class<?> event) {
        return WATCHED.contains(event);
    }

    static Optional<AlertFact> of(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case CodeRefused e -> fact(recorded, e.kind(), null, null, e.occurredAt());
            case SaleCommitted e -> fact(recorded, FactKind.SALE, e.customerId(), e.outlet(), e.occurredAt());
            case PointsRedeemed e -> fact(recorded, FactKind.REDEMPTION, e.customerId(), null, e.occurredAt());
            case MoneySpent e -> fact(recorded, FactKind.REDEMPTION, e.customerId(), null, e.occurredAt());
            case CouponRedeemed e -> fact(recorded, FactKind.REDEMPTION, e.customerId(), null, e.occurredAt());
            default -> Optional.empty();
        };
    }

    private static Optional<AlertFact> fact(
            RecordedEvent recorded, FactKind kind, @Nullable String member, @Nullable String outlet, Instant at) {
        String actor = recorded.metadata().get(Metadata.ACTOR);
        String till = Caller.SYSTEM.name().equals(actor) ? null : actor;
        return Optional.of(new AlertFact(recorded.position(), kind, member, till, outlet, at));
    }
}
