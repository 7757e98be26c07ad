package io.tenure.relationship.domain;

import io.tenure.relationship.commands.Interaction;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A purchase of Anna's, in as many variants as the specifications need. */
final class Purchase {

    static final LineItem LANTERN =
            new LineItem("85123A", "White lantern", new BigDecimal("6"), new BigDecimal("2.55"));

    private String interactionId = "shop/536365";
    private String source = "shop";
    private String externalId = "536365";
    private InteractionKind kind = InteractionKind.PURCHASE;
    private Instant occurredAt = Anna.EARLIER;
    private @Nullable Money amount = Money.of("15.30", "GBP");
    private List<LineItem> items = List.of(LANTERN);
    private @Nullable String thread = "order-536365";
    private @Nullable String summary = "Six lanterns";
    private Map<String, String> attributes = Map.of("b", "2", "a", "1");
    private @Nullable Instant dueAt = Anna.NOW;
    private @Nullable String refersTo = "shop/1";
    private @Nullable String handledBy = "tom";

    static Purchase purchase() {
        return new Purchase();
    }

    Interaction build() {
        return new Interaction(
                interactionId,
                source,
                externalId,
                kind,
                Channel.WEB,
                Direction.INBOUND,
                occurredAt,
                amount,
                items,
                thread,
                summary,
                attributes,
                dueAt,
                refersTo,
                handledBy);
    }

    Purchase interactionId(String value) {
        interactionId = value;
        return this;
    }

    Purchase source(String value) {
        source = value;
        return this;
    }

    Purchase externalId(String value) {
        externalId = value;
        return this;
    }

    Purchase kind(InteractionKind value) {
        kind = value;
        return this;
    }

    Purchase occurredAt(String value) {
        occurredAt = Instant.parse(value);
        return this;
    }

    Purchase amount(@Nullable Money value) {
        amount = value;
        return this;
    }

    Purchase items(List<LineItem> value) {
        items = value;
        return this;
    }

    Purchase item(String sku, @Nullable String name, String quantity, @Nullable String unitPrice) {
        return items(List.of(
                LANTERN,
                new LineItem(
                        sku, name, new BigDecimal(quantity), unitPrice == null ? null : new BigDecimal(unitPrice))));
    }

    Purchase category(String value) {
        return items(List.of(LANTERN, new LineItem("A", null, BigDecimal.ONE, null, value)));
    }

    Purchase thread(@Nullable String value) {
        thread = value;
        return this;
    }

    Purchase summary(@Nullable String value) {
        summary = value;
        return this;
    }

    Purchase attributes(Map<String, String> value) {
        attributes = value;
        return this;
    }

    Purchase dueAt(@Nullable String value) {
        dueAt = value == null ? null : Instant.parse(value);
        return this;
    }

    Purchase refersTo(@Nullable String value) {
        refersTo = value;
        return this;
    }

    Purchase handledBy(@Nullable String value) {
        handledBy = value;
        return this;
    }
}
