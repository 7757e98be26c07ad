package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionCorrection;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.Format;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a filled-in interaction form says. */
final class InteractionReading {
    static final String SOURCE = "portal";

    private final InteractionForm form;
    private final Fields fields;
    private final Instant now;

    InteractionReading(InteractionForm form, Fields fields, Instant now) {
        this.form = form;
        this.fields = fields;
        this.now = now;
    }

    InteractionDraft draft(CustomerId customer) {
        var what = told(Map.of(), null, occurredAt(), dueAt());
        if (what.summary() == null && what.amount() == null && what.items().isEmpty()) {
            fields.wrong("summary", "error.nothing-told");
        }
        return new InteractionDraft(
                SOURCE,
                fields.required("key", form.key()),
                new CustomerRef.ById(customer),
                false,
                null,
                what.kind(),
                what.channel(),
                what.direction(),
                what.occurredAt(),
                what.amount(),
                what.items(),
                what.thread(),
                what.summary(),
                what.attributes(),
                what.dueAt(),
                what.refersTo(),
                what.handledBy());
    }

    /**
     * How it really was. A time that stands in the form as it was shown is the one on record, whose seconds no form
     * shows, and which of the two it is where clocks are put back.
     */
    InteractionCorrection correction(InteractionView recorded, Format format) {
        return told(
                recorded.attributes(),
                recorded.refersTo(),
                isAsShown(form.occurredAt(), recorded.occurredAt(), format) ? recorded.occurredAt() : occurredAt(),
                isAsShown(form.dueAt(), recorded.dueAt(), format) ? recorded.dueAt() : dueAt());
    }

    private static boolean isAsShown(@Nullable String typed, @Nullable Instant recorded, Format format) {
        return recorded != null && format.field(recorded).equals(typed);
    }

    private Instant occurredAt() {
        var typed = fields.moment("occurredAt", fields.required("occurredAt", form.occurredAt()));
        return typed == null ? now : typed;
    }

    private @Nullable Instant dueAt() {
        return fields.moment("dueAt", form.dueAt());
    }

    private InteractionCorrection told(
            Map<String, String> attributes, @Nullable String refersTo, Instant occurredAt, @Nullable Instant dueAt) {
        var kind = fields.choice("kind", InteractionKind.class, form.kind(), InteractionKind.CALL);
        var amount = fields.money("amount", form.amount(), "currency", form.currency());
        if (kind == InteractionKind.RETURN && amount != null && amount.amount().signum() > 0) {
            fields.wrong("amount", "error.return-above-zero");
        }
        return new InteractionCorrection(
                kind,
                fields.choice("channel", Channel.class, form.channel(), Channel.OTHER),
                fields.choice("direction", Direction.class, form.direction(), Direction.INBOUND),
                occurredAt,
                amount,
                items(),
                fields.text("thread", form.thread()),
                fields.text("summary", form.summary()),
                attributes,
                dueAt,
                refersTo,
                fields.text("handledBy", form.handledBy()));
    }

    private List<LineItem> items() {
        var items = new ArrayList<LineItem>();
        for (var row : form.rows()) {
            if (!row.sku().isBlank() || !row.article().isBlank()) {
                items.add(item(row));
            }
        }
        return items;
    }

    private LineItem item(InteractionForm.Row row) {
        var quantity = fields.decimal("items", row.quantity());
        return new LineItem(
                fields.required("items", row.sku()),
                fields.text("items", row.article()),
                quantity == null ? BigDecimal.ONE : quantity,
                fields.decimal("items", row.price()),
                fields.text("items", row.category()));
    }
}
