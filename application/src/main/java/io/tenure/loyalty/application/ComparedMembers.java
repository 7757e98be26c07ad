package io.tenure.loyalty.application;

import io.tenure.loyalty.queries.SideView;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Those of a programme who are compared, each customer once: of merged records the side that was drawn first counts.
 */
record ComparedMembers(Views views, String programme) {

    /**
     * One customer.
     *
     * @param first drawn of all its records
     * @param mixed whether another of its records is on the other side
     */
    record Compared(String customerId, SideView first, boolean mixed) {}

    long count() {
        return views.count(
                LoyaltyViews.SIDES,
                new ViewQuery(List.of(ofProgramme()), null, null, false, null, ViewQuery.LARGEST_PAGE),
                Long.MAX_VALUE);
    }

    /** In the order of ids; only those who were merged are held in memory. */
    void each(Consumer<Compared> visitor) {
        Map<String, Set<SideView>> merged = merged();
        each(List.of(ofProgramme()), view -> {
            if (view.joinedInto() == null) {
                Set<SideView> all = new HashSet<>(merged.getOrDefault(view.customerId(), Set.of()));
                all.add(view);
                SideView first = all.stream()
                        .min(Comparator.comparing(SideView::drawnAt))
                        .orElse(view);
                boolean mixed = all.stream().anyMatch(other -> other.side() != first.side());
                visitor.accept(new Compared(view.customerId(), first, mixed));
            }
        });
    }

    /** Whoever was merged, by the customer whom all of it is now. */
    private Map<String, Set<SideView>> merged() {
        Map<String, SideView> joined = new HashMap<>();
        each(
                List.of(ofProgramme(), new Filter.Between("joinedInto", "", null)),
                view -> joined.put(view.customerId(), view));
        Map<String, Set<SideView>> merged = new HashMap<>();
        joined.values().forEach(view -> merged.computeIfAbsent(root(view, joined), _ -> new HashSet<>())
                .add(view));
        return merged;
    }

    private static String root(SideView view, Map<String, SideView> joined) {
        Set<String> seen = new HashSet<>();
        String into = view.joinedInto();
        SideView next = into == null ? null : joined.get(into);
        while (next != null && next.joinedInto() != null && seen.add(next.customerId())) {
            into = next.joinedInto();
            next = joined.get(into);
        }
        return into == null ? view.customerId() : into;
    }

    private Filter ofProgramme() {
        return new Filter.Is("programme", programme);
    }

    private void each(List<Filter> filters, Consumer<SideView> visitor) {
        views.all(LoyaltyViews.SIDES, filters, null, false).forEach(visitor);
    }
}
