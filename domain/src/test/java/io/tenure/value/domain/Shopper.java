package io.tenure.value.domain;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactsFold;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.events.RelationshipEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer of whom a test tells what was bought and said; registered on the first day of 2026. */
public final class Shopper {

    private final String id;
    private final List<RelationshipEvent> events = new ArrayList<>();

    public Shopper(String id) {
        this.id = id;
        events.add(new CustomerRegistered(
                id, CustomerKind.PERSON, id, null, "GB", "en", null, Instant.parse("2026-01-01T09:00:00Z")));
    }

    public Shopper bought(String day, String amount, String currency, String... skus) {
        return did(InteractionKind.PURCHASE, Channel.STORE, day, amount, currency, skus);
    }

    public Shopper gaveBack(String day, String amount, String currency) {
        return did(InteractionKind.RETURN, Channel.STORE, day, "-" + amount, currency);
    }

    public Shopper met(InteractionKind kind, Channel channel, String day) {
        return did(kind, channel, day, null, null);
    }

    private Shopper did(
            InteractionKind kind,
            Channel channel,
            String day,
            @Nullable String amount,
            @Nullable String currency,
            String... skus) {
        events.add(new InteractionRecorded(
                id,
                "i" + events.size(),
                "shop",
                "x" + events.size(),
                kind,
                channel,
                Direction.INBOUND,
                amount == null ? null : new BigDecimal(amount),
                currency,
                Stream.of(skus)
                        .map(sku -> new LineItem(sku, null, BigDecimal.ONE, null))
                        .toList(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC)));
        return this;
    }

    public CustomerFacts facts() {
        return Objects.requireNonNull(new FactsFold(ZoneOffset.UTC).fold(events));
    }
}
