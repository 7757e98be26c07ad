package io.tenure.relationship.application;

import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.TimelineQuery;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happened with a customer, on whichever record, the newest first. */
final class Timelines {

    private final Views views;
    private final Function<String, Optional<CustomerView>> row;

    Timelines(Views views, Function<String, Optional<CustomerView>> row) {
        this.views = views;
        this.row = row;
    }

    Page<InteractionView> page(CustomerView customer, TimelineQuery query) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter.In("customer", Family.records(customer, row)));
        CustomerReads.is(
                filters, "kind", query.kind() == null ? null : query.kind().name());
        CustomerReads.is(
                filters,
                "channel",
                query.channel() == null ? null : query.channel().name());
        CustomerReads.is(filters, "thread", query.thread());
        if (query.from() != null || query.to() != null) {
            filters.add(new Filter.Between("occurredAt", millis(query.from()), millis(query.to())));
        }
        return views.page(
                RelationshipViews.INTERACTIONS,
                new ViewQuery(filters, null, "occurredAt", true, query.after(), query.limit()));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
