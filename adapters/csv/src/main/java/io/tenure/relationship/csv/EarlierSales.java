package io.tenure.relationship.csv;

import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.RecordedBefore;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.queries.InteractionView;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the sale behind a return among what was recorded before, as {@link Sales} does in the file. */
final class EarlierSales {

    private static final int MOST_PURCHASES = 1_000;

    private final RecordedBefore before;

    EarlierSales(RecordedBefore before) {
        this.before = before;
    }

    /** The id of the sale behind returned items, among the latest {@value #MOST_PURCHASES} purchases before. */
    Optional<String> behind(InteractionDraft back) {
        List<LineItem> missing = new ArrayList<>(back.items());
        Map<String, Integer> votes = new LinkedHashMap<>();
        if (!missing.isEmpty()) {
            Iterator<InteractionView> purchases = before.purchases(back.customer(), back.occurredAt())
                    .limit(MOST_PURCHASES)
                    .iterator();
            while (!missing.isEmpty() && purchases.hasNext()) {
                InteractionView purchase = purchases.next();
                int known = missing.size();
                missing.removeIf(item -> purchase.items().stream().anyMatch(sold -> Sales.covers(sold, item)));
                if (missing.size() < known) {
                    votes.put(purchase.id(), known - missing.size());
                }
            }
        }
        return most(votes);
    }

    /** The first among equals, which is the latest. */
    private static Optional<String> most(Map<String, Integer> votes) {
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return votes.entrySet().stream()
                .filter(each -> each.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
