package io.tenure.loyalty.application;

import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.queries.CostsElsewhere;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the points that a customer has spent cost the firm, by the programmes that are in force now. */
record LoyaltyCosts(Programmes programmes, Views views, InstantSource clock) implements CostsElsewhere {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public boolean reaches(long position) throws InterruptedException {
        return views.awaitProgress(LoyaltyViews.PROJECTION, position, PATIENCE);
    }

    @Override
    public List<CostElsewhere> of(Collection<String> records, LocalDate upTo) {
        Map<String, Long> spent = new TreeMap<>();
        views.page(
                        LoyaltyViews.SPENT,
                        new ViewQuery(
                                List.of(new Filter.In("customer", List.copyOf(records))),
                                null,
                                null,
                                false,
                                null,
                                ViewQuery.LARGEST_PAGE))
                .views()
                .forEach(view -> spent.merge(view.programme(), view.upTo(upTo), Long::sum));
        return spent.entrySet().stream()
                .filter(points -> points.getValue() != 0)
                .flatMap(points -> cost(points.getKey(), points.getValue()))
                .toList();
    }

    private Stream<CostElsewhere> cost(String programme, long points) {
        return programmes.inForce(programme, clock.instant()).stream()
                .map(found -> new CostElsewhere(programme, found.currency().getCurrencyCode(), found.cost(points)));
    }
}
