package io.tenure.loyalty.application;

import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.queries.CostsElsewhere;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What the points that a customer has spent cost the firm, by the programmes that are in force now. */
record LoyaltyCosts(Programmes programmes, Views views, InstantSource clock) implements CostsElsewhere {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public boolean reaches(long position) throws InterruptedException {
        return views.awaitProgress(LoyaltyViews.PROJECTION, position, PATIENCE);
    }

    @Override
    public List<CostElsewhere> of(Collection<String> records, LocalDate upTo) {
        return read(List.of(new Filter.In("customer", List.copyOf(records))), upTo)
                .on(records);
    }

    @Override
    public Spent upTo(LocalDate day) {
        return read(List.of(), day);
    }

    private SpentPoints read(List<Filter> filters, LocalDate upTo) {
        Map<String, Map<String, Long>> points = new HashMap<>();
        views.all(LoyaltyViews.SPENT, filters, null, false)
                .forEach(view -> points.computeIfAbsent(view.customerId(), _ -> new TreeMap<>())
                        .merge(view.programme(), view.upTo(upTo), Long::sum));
        Map<String, Programme> inForce = new HashMap<>();
        points.values().stream()
                .flatMap(spent -> spent.keySet().stream())
                .distinct()
                .forEach(name ->
                        programmes.inForce(name, clock.instant()).ifPresent(programme -> inForce.put(name, programme)));
        return new SpentPoints(points, inForce);
    }

    /**
     * @param points by record and programme
     * @param inForce by name, when they were asked for
     */
    private record SpentPoints(Map<String, Map<String, Long>> points, Map<String, Programme> inForce) implements Spent {

        @Override
        public Set<String> records() {
            return points.keySet();
        }

        @Override
        public List<CostElsewhere> on(Collection<String> records) {
            Map<String, Long> sums = new TreeMap<>();
            for (String record : records) {
                points.getOrDefault(record, Map.of())
                        .forEach((programme, spent) -> sums.merge(programme, spent, Long::sum));
            }
            return sums.entrySet().stream()
                    .filter(sum -> sum.getValue() != 0 && inForce.containsKey(sum.getKey()))
                    .map(sum -> cost(sum.getKey(), sum.getValue()))
                    .toList();
        }

        private CostElsewhere cost(String name, long spent) {
            Programme programme = Objects.requireNonNull(inForce.get(name));
            return new CostElsewhere(name, programme.currency().getCurrencyCode(), programme.cost(spent));
        }
    }
}
