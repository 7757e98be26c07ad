package io.tenure.relationship.csv;

import io.tenure.relationship.application.InteractionIds;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.events.LineItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sale behind a return: an earlier purchase of the same customer with the same item at the same price, and at
 * least as many of it. When the items of a return come from several, it is the one that holds most of them, the latest
 * among equals.
 */
final class Sales {

    private final List<InteractionDraft> purchases = new ArrayList<>();
    private final Map<String, List<Sale>> bySku = new HashMap<>();

    private record Sale(int purchase, LineItem item) {

        boolean covers(LineItem returned) {
            return Sales.covers(item, returned);
        }
    }

    /** Whether what was sold is the same item at the same price, and at least as many. */
    static boolean covers(LineItem sold, LineItem returned) {
        return sold.sku().equals(returned.sku())
                && sold.quantity().compareTo(returned.quantity().abs()) >= 0
                && samePrice(sold.unitPrice(), returned.unitPrice());
    }

    private static boolean samePrice(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    /** Remembers a purchase; they come in the order in which they happened. */
    void remember(InteractionDraft purchase) {
        for (LineItem item : purchase.items()) {
            bySku.computeIfAbsent(item.sku(), _ -> new ArrayList<>()).add(new Sale(purchases.size(), item));
        }
        purchases.add(purchase);
    }

    /** The id of the sale behind returned items. */
    Optional<String> behind(List<LineItem> returned) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (LineItem item : returned) {
            latest(item).ifPresent(sale -> votes.merge(sale.purchase(), 1, Integer::sum));
        }
        return votes.entrySet().stream()
                .max(Entry.<Integer, Integer>comparingByValue().thenComparing(Entry.comparingByKey()))
                .map(most -> purchases.get(most.getKey()))
                .map(purchase -> InteractionIds.of(purchase.source(), purchase.externalId()));
    }

    private Optional<Sale> latest(LineItem returned) {
        List<Sale> sales = bySku.getOrDefault(returned.sku(), List.of());
        return sales.reversed().stream().filter(sale -> sale.covers(returned)).findFirst();
    }
}
