package io.tenure.relationship.portal;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.portal.Format;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interaction as somebody types it; the key makes sending it twice record it once. */
record InteractionForm(
        @Nullable String key,
        @Nullable String kind,
        @Nullable String channel,
        @Nullable String direction,
        @Nullable String occurredAt,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String thread,
        @Nullable String summary,
        @Nullable String dueAt,
        @Nullable String handledBy,
        @Nullable List<String> sku,
        @Nullable List<String> article,
        @Nullable List<String> quantity,
        @Nullable List<String> price,
        @Nullable List<String> category,
        @Nullable String reason) {

    /** One line of the form. */
    record Row(String sku, String article, String quantity, String price, String category) {}

    static InteractionForm fresh(String key, String handledBy, @Nullable String thread, Format format) {
        return new InteractionForm(
                key,
                InteractionKind.CALL.name(),
                Channel.PHONE.name(),
                Direction.INBOUND.name(),
                format.field(format.now()),
                null,
                null,
                thread,
                null,
                null,
                handledBy,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static InteractionForm of(InteractionView view, Format format) {
        return new InteractionForm(
                null,
                view.kind().name(),
                view.channel().name(),
                view.direction().name(),
                format.field(view.occurredAt()),
                view.amount() == null ? null : view.amount().toPlainString(),
                view.currency(),
                view.thread(),
                view.summary(),
                view.dueAt() == null ? null : format.field(view.dueAt()),
                view.handledBy(),
                view.items().stream().map(line -> line.sku()).toList(),
                view.items().stream()
                        .map(line -> line.name() == null ? "" : line.name())
                        .toList(),
                view.items().stream()
                        .map(line -> line.quantity().toPlainString())
                        .toList(),
                view.items().stream()
                        .map(line ->
                                line.unitPrice() == null ? "" : line.unitPrice().toPlainString())
                        .toList(),
                view.items().stream()
                        .map(line -> line.category() == null ? "" : line.category())
                        .toList(),
                null);
    }

    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        int count = sku == null ? 0 : sku.size();
        for (int i = 0; i < count; i++) {
            rows.add(new Row(at(sku, i), at(article, i), at(quantity, i), at(price, i), at(category, i)));
        }
        return rows;
    }

    private static String at(@Nullable List<String> values, int place) {
        return values == null || place >= values.size() ? "" : values.get(place);
    }
}
