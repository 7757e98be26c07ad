package io.tenure.facts.domain;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerDetailsChanged;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.SpendingEstimated;
import io.tenure.relationship.events.SpendingSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer's story as a test tells it, event by event. */
final class Story {

    static final FactsFold FOLD = new FactsFold(ZoneOffset.UTC);

    final List<RelationshipEvent> events = new ArrayList<>();

    static Story registered(String at, @Nullable String zone) {
        Story story = new Story();
        story.events.add(new CustomerRegistered(
                "ada", CustomerKind.PERSON, "Ada", "gifts", "GB", "en", zone, Instant.parse(at)));
        return story;
    }

    static Story registered() {
        return registered("2026-01-01T09:00:00Z", null);
    }

    Story and(RelationshipEvent event) {
        events.add(event);
        return this;
    }

    Story moved(String at, @Nullable String zone) {
        return and(new CustomerDetailsChanged(
                "ada", CustomerKind.PERSON, "Ada", "gifts", "GB", "en", zone, Instant.parse(at)));
    }

    Story bought(String at, String amount, String... skus) {
        return interaction(InteractionKind.PURCHASE, Direction.INBOUND, at, amount, "GBP", null, null, skus);
    }

    Story boughtItems(String at, LineItem... items) {
        return interaction(InteractionKind.PURCHASE, Direction.INBOUND, at, "10", "GBP", null, null, List.of(items));
    }

    Story paid(String at, String amount, String dueAt) {
        return interaction(InteractionKind.PAYMENT, Direction.INBOUND, at, amount, "GBP", dueAt, null);
    }

    Story did(InteractionKind kind, Direction direction, String at) {
        return interaction(kind, direction, at, null, null, null, null);
    }

    Story money(InteractionKind kind, String at, String amount, String currency) {
        return interaction(kind, Direction.INBOUND, at, amount, currency, null, null);
    }

    Story thoughtToSpend(String amount, String currency) {
        return and(new SpendingEstimated(
                "ada",
                new BigDecimal(amount),
                currency,
                SpendingSource.SURVEY,
                "table 4",
                LocalDate.parse("2026-01-01"),
                Instant.parse("2026-01-01T09:00:00Z")));
    }

    Story complained(String at, @Nullable String thread) {
        return interaction(InteractionKind.COMPLAINT, Direction.INBOUND, at, null, null, null, thread);
    }

    private Story interaction(
            InteractionKind kind,
            Direction direction,
            String at,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String dueAt,
            @Nullable String thread,
            String... skus) {
        List<LineItem> items = List.of(skus).stream()
                .map(sku -> new LineItem(sku, null, BigDecimal.ONE, null))
                .toList();
        return interaction(kind, direction, at, amount, currency, dueAt, thread, items);
    }

    private Story interaction(
            InteractionKind kind,
            Direction direction,
            String at,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String dueAt,
            @Nullable String thread,
            List<LineItem> items) {
        return and(new InteractionRecorded(
                "ada",
                "i" + events.size(),
                "shop",
                "x" + events.size(),
                kind,
                Channel.STORE,
                direction,
                amount == null ? null : new BigDecimal(amount),
                currency,
                items,
                thread,
                null,
                Map.of(),
                dueAt == null ? null : Instant.parse(dueAt),
                null,
                null,
                Instant.parse(at)));
    }

    CustomerFacts facts() {
        return Objects.requireNonNull(FOLD.fold(events));
    }

    /** The same, one event at a time. */
    CustomerFacts stepByStep() {
        CustomerFacts facts = FOLD.begin((CustomerRegistered) events.getFirst());
        for (RelationshipEvent event : events.subList(1, events.size())) {
            facts = FOLD.evolve(facts, event);
        }
        return facts;
    }

    FactSheet on(String day) {
        return FactSheet.of(facts(), LocalDate.parse(day), null);
    }
}
