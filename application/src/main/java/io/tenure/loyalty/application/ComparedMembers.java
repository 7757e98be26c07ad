package io.tenure.loyalty.application;

import io.tenure.loyalty.queries.SideView;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Those of a programme who are compared, each customer once: of merged records the side that was drawn first counts.
 */
record ComparedMembers(Views views, String programme) {

    /**
     * One customer.
     *
     * @param first drawn of all its records
     * @param household what it has in common with those who were drawn with it; null when it was drawn alone
     * @param mixed whether another of its records is on the other side
     */
    record Compared(
            String customerId, SideView first, @Nullable String household, boolean mixed) {}

    long count() {
        return views.count(
                LoyaltyViews.SIDES,
                new ViewQuery(List.of(ofProgramme()), null, null, false, null, ViewQuery.LARGEST_PAGE),
                Long.MAX_VALUE);
    }

    /**
     * In the order of ids, and then those who were never drawn themselves, but of whom another record was. Only those
     * who were merged are held in memory, and the ids of those on whose side others of their household are.
     */
    void each(Consumer<Compared> visitor) {
        Map<String, Set<SideView>> merged = merged();
        Set<String> followed = followed();
        each(List.of(ofProgramme()), view -> {
            if (view.joinedInto() == null) {
                Set<SideView> all = new HashSet<>();
                all.add(view);
                all.addAll(Objects.requireNonNullElse(merged.remove(view.customerId()), Set.of()));
                visitor.accept(compared(view.customerId(), all, followed));
            }
        });
        merged.forEach((customer, all) -> visitor.accept(compared(customer, all, followed)));
    }

    private static Compared compared(String customer, Set<SideView> all, Set<String> followed) {
        SideView first = Collections.min(all, Comparator.comparing(SideView::drawnAt));
        String drawnFor = first.as() == null ? first.customerId() : first.as();
        return new Compared(
                customer,
                first,
                followed.contains(drawnFor) ? drawnFor : null,
                all.stream().anyMatch(other -> other.side() != first.side()));
    }

    private Set<String> followed() {
        Set<String> followed = new HashSet<>();
        each(List.of(ofProgramme()), view -> {
            if (view.as() != null) {
                followed.add(view.as());
            }
        });
        return followed;
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
