package io.tenure.lifecycle;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.lifecycle.queries.CustomerStages;
import io.tenure.lifecycle.queries.StageMoveView;
import io.tenure.relationship.application.port.in.CustomerDraft;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.ExternalIdDraft;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A real installation with everything running, and a clock that tests set forward. */
final class Firm implements AutoCloseable {

    static final Caller SHOP = new Caller("shop", Set.of(Role.INTEGRATION));
    static final Caller MARKETER = new Caller("mara", Set.of(Role.MARKETER));
    private static final Instant MAY = Instant.parse("2026-05-04T10:00:00Z");

    private final Path directory;
    private final AtomicReference<Instant> now = new AtomicReference<>(MAY);
    private Core core;

    Firm(Path directory) {
        this.directory = directory;
        core = open();
    }

    private Core open() {
        return Core.serving(DataDirectory.create(directory), new SetClock());
    }

    Core core() {
        return core;
    }

    /** Stops everything in the middle of what it does, and begins again. */
    void restart() {
        core.close();
        core = open();
    }

    void later(int days) {
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(days)));
    }

    CustomerId register(String shopId) {
        return core.relationship()
                .registerCustomer()
                .register(
                        new CustomerDraft(
                                new Profile(CustomerKind.PERSON, shopId, null, "GB", "en", null),
                                List.of(new ExternalIdDraft("shop", shopId)),
                                List.of(),
                                null),
                        null,
                        SHOP)
                .customerId();
    }

    /** A purchase so many days ago. */
    void buy(String shopId, String order, int daysAgo) {
        core.relationship()
                .recordInteraction()
                .record(
                        new InteractionDraft(
                                "shop",
                                order,
                                new CustomerRef.ByExternalId("shop", shopId),
                                true,
                                null,
                                InteractionKind.PURCHASE,
                                Channel.WEB,
                                Direction.INBOUND,
                                now().minus(Duration.ofDays(daysAgo)),
                                Money.of("10.00", "GBP"),
                                List.of(),
                                null,
                                null,
                                Map.of(),
                                null,
                                null,
                                null),
                        SHOP);
    }

    CustomerStages stages(CustomerId customer) {
        return core.lifecycle().queries().stages(customer, SHOP).orElseThrow();
    }

    /** The stages that the customer went through, the first one first. */
    List<String> way(CustomerId customer) {
        return stages(customer).history().reversed().stream()
                .map(StageMoveView::to)
                .toList();
    }

    private Instant now() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public void close() {
        core.close();
    }

    private final class SetClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Tenure keeps time in UTC");
        }

        @Override
        public Instant instant() {
            return now();
        }
    }
}
