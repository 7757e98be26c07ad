package io.tenure.bootstrap;

import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.messaging.application.Carrier;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.application.port.in.CustomerDraft;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.ExternalIdDraft;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.CustomerView;
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
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A real installation in a directory, with a clock that tests set forward. */
public final class Installation implements AutoCloseable {

    public static final Caller SHOP = new Caller("shop", Set.of(Role.INTEGRATION));
    public static final Caller MARKETER = new Caller("mia", Set.of(Role.MARKETER));
    public static final Caller AUDITOR = new Caller("audrey", Set.of(Role.AUDITOR));
    public static final Instant MAY = Instant.parse("2026-05-04T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MAY);
    private final Supplier<Core> opening;
    private Core core;

    private Installation(Path directory, BiFunction<DataDirectory, Clock, Core> opening) {
        this.opening = () -> opening.apply(DataDirectory.create(directory), new SetClock());
        core = this.opening.get();
    }

    public static Installation open(Path directory) {
        return new Installation(directory, Core::open);
    }

    /** One whose database is of this name on MongoDB's wire. */
    public static Installation onMongoDb(Path directory, String database) {
        return new Installation(
                directory,
                (data, clock) -> Core.open(MongoStore.open(WireServer.ADDRESS + "/" + database, data, clock), clock));
    }

    /** One that also follows the facts and works in the background. */
    public static Installation serving(Path directory) {
        return new Installation(
                directory, (data, clock) -> Core.serving(FileStore.open(data, clock), clock, List.of()));
    }

    /** The same, with a carrier for messages. */
    public static Installation serving(Path directory, Carrier carrier) {
        return new Installation(
                directory, (data, clock) -> Core.serving(FileStore.open(data, clock), clock, List.of(carrier)));
    }

    public Core core() {
        return core;
    }

    /** Stops everything in the middle of what it does, and begins again. */
    public void restart() {
        core.close();
        core = opening.get();
    }

    public RelationshipModule relationship() {
        return core.relationship();
    }

    public void later(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    public Instant now() {
        return Objects.requireNonNull(now.get());
    }

    public CustomerId register(String shopId) {
        return register(shopId, shopId + "@example.com", shopId);
    }

    public CustomerId register(String name, String email, String shopId) {
        return relationship()
                .registerCustomer()
                .register(
                        new CustomerDraft(
                                new Profile(CustomerKind.PERSON, name, null, "GB", "en", "Europe/London"),
                                List.of(new ExternalIdDraft("shop", shopId)),
                                List.of(new ContactPointDraft(ContactKind.EMAIL, email)),
                                null),
                        null,
                        SHOP)
                .customerId();
    }

    public InteractionReceipt buy(String order, String shopId, Instant at, String pounds) {
        return relationship().recordInteraction().record(purchase(order, shopId, at, pounds, null), SHOP);
    }

    public void talk(String mail, String shopId, String thread, Instant at, Direction direction) {
        relationship()
                .recordInteraction()
                .record(
                        new InteractionDraft(
                                "mail",
                                mail,
                                new CustomerRef.ByExternalId("shop", shopId),
                                false,
                                null,
                                InteractionKind.MESSAGE,
                                Channel.EMAIL,
                                direction,
                                at,
                                null,
                                List.of(),
                                thread,
                                null,
                                Map.of(),
                                null,
                                null,
                                null),
                        SHOP);
    }

    public static InteractionDraft purchase(
            String order, String shopId, Instant at, String pounds, @Nullable String summary) {
        return new InteractionDraft(
                "shop",
                order,
                new CustomerRef.ByExternalId("shop", shopId),
                true,
                null,
                InteractionKind.PURCHASE,
                Channel.WEB,
                Direction.INBOUND,
                at,
                Money.of(pounds, "GBP"),
                List.of(),
                null,
                summary,
                Map.of(),
                null,
                null,
                null);
    }

    public CustomerView see(CustomerId id) {
        caughtUp();
        return relationship().queries().find(id, SHOP).orElseThrow();
    }

    public void caughtUp() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> relationship().queries().awaitVisible(core.ledger().head()));
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
