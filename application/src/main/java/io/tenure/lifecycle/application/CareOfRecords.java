package io.tenure.lifecycle.application;

import io.tenure.lifecycle.queries.ServiceStepView;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The care for a customer that is made of several records. Each record keeps its own, so that a split takes it along:
 * the level is that of the record that stands for the others, or else the newest of theirs; the lead is the one that
 * was judged last; services are those of all.
 */
record CareOfRecords(Views views) {

    /** At most so many services, by the day when they are due. */
    static final int MOST_STEPS = 200;

    /**
     * What is agreed.
     *
     * @param records the one that stands for the others first
     */
    CareView together(List<String> records) {
        String own = records.getFirst();
        List<CareView> cares = views.findAll(CareViews.CARE, records);
        CareView care = CareView.of(own);
        Optional<CareView> level = cares.stream()
                .filter(each -> each.levelSince() != null)
                .max(Comparator.comparing((CareView each) -> each.customerId().equals(own))
                        .thenComparing(CareView::levelSince, Comparator.nullsFirst(Comparator.naturalOrder())));
        Optional<CareView> lead = cares.stream()
                .filter(each -> each.judgedAt() != null)
                .max(Comparator.comparing(CareView::judgedAt, Comparator.nullsFirst(Comparator.naturalOrder())));
        return care.levelOf(level.orElse(care)).judged(lead.orElse(care).lead());
    }

    List<ServiceStepView> steps(List<String> records) {
        ViewQuery query =
                new ViewQuery(List.of(new Filter.In("customer", records)), null, "dueOn", false, null, MOST_STEPS);
        return views.page(CareViews.STEPS, query).views().stream()
                .map(step -> step.of(records.getFirst()))
                .toList();
    }

    /** The record that has a service; the first when none has. */
    String holderOf(String step, List<String> records) {
        return records.stream()
                .filter(record ->
                        views.find(CareViews.STEPS, CareViews.id(record, step)).isPresent())
                .findFirst()
                .orElse(records.getFirst());
    }
}
