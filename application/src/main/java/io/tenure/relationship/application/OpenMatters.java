package io.tenure.relationship.application;

import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.PromiseView;
import io.tenure.relationship.queries.ThreadView;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is not settled with a customer yet, on whichever record it was begun. */
final class OpenMatters {

    private static final int MOST = 200;

    private final Views views;
    private final Function<String, Optional<CustomerView>> row;

    OpenMatters(Views views, Function<String, Optional<CustomerView>> row) {
        this.views = views;
        this.row = row;
    }

    /** Those that wait for us first. */
    List<ThreadView> threads(CustomerView customer) {
        List<String> records = Family.records(customer, row);
        List<Filter> open = List.of(new Filter.In("customer", records), new Filter.Is("open", true));
        ViewQuery query = new ViewQuery(open, null, "lastAt", false, null, MOST);
        List<ThreadView> parts = views.page(RelationshipViews.THREADS, query).views();
        return Conversations.joined(customer.id(), records.size() == 1 ? parts : allParts(parts, records)).stream()
                .sorted(Comparator.comparing(ThreadView::awaitsUs).reversed().thenComparing(ThreadView::lastAt))
                .toList();
    }

    /** The parts of the same conversations that other records hold, the closed ones too. */
    private List<ThreadView> allParts(List<ThreadView> some, List<String> records) {
        List<String> ids = some.stream()
                .map(ThreadView::thread)
                .distinct()
                .flatMap(thread -> records.stream().map(record -> ThreadView.id(record, thread)))
                .toList();
        return views.findAll(RelationshipViews.THREADS, ids);
    }

    /** Those that are open first, and then as many of the others as there is room for. */
    List<PromiseView> promises(CustomerView customer) {
        List<PromiseView> promises = new ArrayList<>(promises(customer, true));
        promises.addAll(promises(customer, false));
        return promises.subList(0, Math.min(MOST, promises.size()));
    }

    private List<PromiseView> promises(CustomerView customer, boolean open) {
        List<Filter> filters =
                List.of(new Filter.In("customer", Family.records(customer, row)), new Filter.Is("open", open));
        ViewQuery query = new ViewQuery(filters, null, "dueAt", !open, null, MOST);
        return views.page(RelationshipViews.PROMISES, query).views();
    }
}
