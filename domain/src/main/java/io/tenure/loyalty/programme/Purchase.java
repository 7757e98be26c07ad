package io.tenure.loyalty.programme;

import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.events.ReturnedItem;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a member bought, or another deed that earns points, as a programme sees it.
 *
 * @param outlet empty when none is known
 * @param amount null when no money was spent
 * @param segments the member's, where the programme asks for them
 */
public record Purchase(
        String id,
        EarningRule.Occasion occasion,
        Instant occurredAt,
        String channel,
        String outlet,
        @Nullable Money amount,
        List<PurchasedItem> items,
        List<String> segments) {

    public Purchase {
        items = List.copyOf(items);
        segments = List.copyOf(segments);
    }

    /**
     * What is left of it when goods have come back; goods that came back without being named reduce all in proportion.
     */
    public Purchase without(Collection<PurchaseReturned> returns) {
        if (amount == null || returns.isEmpty()) {
            return this;
        }
        BigDecimal kept = amount.amount();
        BigDecimal unnamed = BigDecimal.ZERO;
        List<PurchasedItem> left = new ArrayList<>(items);
        for (PurchaseReturned each : returns) {
            kept = kept.subtract(each.amount());
            if (each.items().isEmpty()) {
                unnamed = unnamed.add(each.amount());
            }
            each.items().forEach(item -> takeBack(item, left));
        }
        if (kept.signum() <= 0) {
            return with(BigDecimal.ZERO, List.of());
        }
        BigDecimal whole = amount.amount();
        BigDecimal named = whole.subtract(unnamed);
        return with(
                kept,
                unnamed.signum() == 0
                        ? left
                        : left.stream().map(item -> item.scaled(named, whole)).toList());
    }

    /** Of a member who is, or was, in those segments. */
    public Purchase of(List<String> others) {
        return new Purchase(id, occasion, occurredAt, channel, outlet, amount, items, others);
    }

    private Purchase with(BigDecimal kept, List<PurchasedItem> left) {
        Currency currency = Objects.requireNonNull(amount).currency();
        return new Purchase(id, occasion, occurredAt, channel, outlet, new Money(kept, currency), left, segments);
    }

    private static void takeBack(ReturnedItem back, List<PurchasedItem> left) {
        BigDecimal pieces = back.quantity();
        for (int i = 0; i < left.size() && pieces.signum() > 0; i++) {
            PurchasedItem item = left.get(i);
            if (item.sku().equals(back.sku())) {
                BigDecimal taken = pieces.min(item.quantity());
                left.set(i, item.less(taken));
                pieces = pieces.subtract(taken);
            }
        }
    }
}
