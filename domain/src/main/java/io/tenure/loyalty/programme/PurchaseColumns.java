package io.tenure.loyalty.programme;

import io.tenure.shared.domain.Money;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What earning rules may ask of a purchase, and of one of its lines. */
public final class PurchaseColumns {

    private static final List<Asked> OF_PURCHASE = List.of(
            asked("amount", ColumnType.DECIMAL, (p, _) -> amount(p)),
            asked("channel", ColumnType.TEXT, (p, _) -> p.purchase().channel()),
            asked("outlet", ColumnType.TEXT, (p, _) -> p.purchase().outlet()),
            asked("weekday", ColumnType.INTEGER, (p, _) ->
                    (long) p.local().getDayOfWeek().getValue()),
            asked("hour", ColumnType.INTEGER, (p, _) -> (long) p.local().getHour()),
            asked("day", ColumnType.INTEGER, (p, _) -> (long) p.local().getDayOfMonth()),
            asked("month", ColumnType.INTEGER, (p, _) -> (long) p.local().getMonthValue()),
            asked("tier", ColumnType.TEXT, (p, _) -> p.tier()),
            asked("firstPurchase", ColumnType.TRUTH, (p, _) -> p.first()),
            asked("birthday", ColumnType.TRUTH, (p, _) -> p.isBirthday()),
            asked("segments", ColumnType.TEXTS, (p, _) -> p.purchase().segments()),
            asked("skus", ColumnType.TEXTS, (p, _) -> skus(p)),
            asked("categories", ColumnType.TEXTS, (p, _) -> categories(p)),
            asked("partner", ColumnType.TEXT, (p, _) -> partner(p)));

    private static final List<Asked> OF_ITEM = Stream.concat(
                    OF_PURCHASE.stream(),
                    Stream.of(
                            asked("sku", ColumnType.TEXT, (_, item) -> item.sku()),
                            asked("category", ColumnType.TEXT, (p, item) -> p.programme()
                                    .categoryOf(item)),
                            asked("quantity", ColumnType.DECIMAL, (_, item) -> item.quantity()
                                    .doubleValue()),
                            asked("lineAmount", ColumnType.DECIMAL, (_, item) -> item.amount()
                                    .doubleValue())))
            .toList();

    private static final PurchasedItem NO_ITEM = new PurchasedItem("", BigDecimal.ZERO, BigDecimal.ZERO);

    private PurchaseColumns() {}

    private record Asked(Column column, Value value) {}

    @FunctionalInterface
    private interface Value {
        @Nullable
        Object of(Circumstances circumstances, PurchasedItem item);
    }

    /** What a condition on a purchase may ask. */
    public static List<Column> ofPurchase() {
        return OF_PURCHASE.stream().map(Asked::column).toList();
    }

    /** What a condition on a line may ask. */
    public static List<Column> ofItem() {
        return OF_ITEM.stream().map(Asked::column).toList();
    }

    static Row row(Circumstances circumstances) {
        return column -> OF_PURCHASE.get(column).value().of(circumstances, NO_ITEM);
    }

    static Row row(Circumstances circumstances, PurchasedItem item) {
        return column -> OF_ITEM.get(column).value().of(circumstances, item);
    }

    private static Asked asked(String name, ColumnType type, Value value) {
        return new Asked(new Column(name, type, false), value);
    }

    private static @Nullable Double amount(Circumstances p) {
        Money amount = p.purchase().amount();
        return amount == null ? null : amount.amount().doubleValue();
    }

    /** Empty in the firm's own outlets. */
    private static String partner(Circumstances p) {
        return p.programme()
                .partners()
                .at(p.purchase().outlet())
                .map(Partner::id)
                .orElse("");
    }

    private static List<String> skus(Circumstances p) {
        return p.purchase().items().stream().map(PurchasedItem::sku).distinct().toList();
    }

    private static List<String> categories(Circumstances p) {
        return p.purchase().items().stream()
                .flatMap(item -> Stream.ofNullable(p.programme().categoryOf(item)))
                .distinct()
                .toList();
    }
}
