package io.tenure.relationship.application;

import static io.tenure.relationship.application.RelationshipViews.CUSTOMERS;
import static io.tenure.relationship.application.RelationshipViews.INTERACTIONS;

import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.RecordedBefore;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was recorded up to a position, once views have come so far; before a first event there is nothing. */
final class RecordedBeforeReads implements RecordedBefore {

    private static final int AT_ONCE = 20;
    private static final Duration STANDSTILL = Duration.ofSeconds(30);

    private final Views views;
    private final Identities identities;
    private final Freshness freshness;
    private final long upTo;
    private @Nullable Boolean caughtUp;

    RecordedBeforeReads(Views views, Identities identities, Freshness freshness, long upTo) {
        this.views = views;
        this.identities = identities;
        this.freshness = freshness;
        this.upTo = upTo;
    }

    @Override
    public Optional<InteractionView> find(String interactionId) {
        return upTo > 0 && caughtUp() ? views.find(INTERACTIONS, interactionId) : Optional.empty();
    }

    @Override
    public Stream<InteractionView> purchases(CustomerRef customer, Instant before) {
        if (upTo == 0) {
            return Stream.empty();
        }
        if (!caughtUp()) {
            throw Refusal.of(
                    "relationship.views-behind",
                    "The views stand still, so the sale behind it cannot be looked for: import again once they go on");
        }
        return records(customer)
                .map(records -> purchases(List.of(
                        new Filter.In("customer", records),
                        new Filter.Is("kind", InteractionKind.PURCHASE.name()),
                        new Filter.Is("retracted", false),
                        new Filter.Between("occurredAt", null, before.toEpochMilli()))))
                .orElse(Stream.empty());
    }

    private Optional<List<String>> records(CustomerRef customer) {
        return identities
                .find(customer, null)
                .flatMap(id -> row(id.value()))
                .map(view -> Family.records(Family.root(view, this::row), this::row));
    }

    private Optional<CustomerView> row(String id) {
        return views.find(CUSTOMERS, id);
    }

    private Stream<InteractionView> purchases(List<Filter> filters) {
        return Stream.iterate(Optional.of(page(filters, null)), Optional::isPresent, page -> page.map(Page::next)
                        .map(next -> page(filters, next)))
                .flatMap(page -> page.orElseThrow().views().stream())
                .filter(purchase -> purchase.position() <= upTo);
    }

    private Page<InteractionView> page(List<Filter> filters, @Nullable String after) {
        return views.page(INTERACTIONS, new ViewQuery(filters, null, "occurredAt", true, after, AT_ONCE));
    }

    /** Waits once, as long as the views go on. */
    private synchronized boolean caughtUp() {
        Boolean known = caughtUp;
        if (known == null) {
            known = catchesUp();
            caughtUp = known;
        }
        return known;
    }

    private boolean catchesUp() {
        long seen = views.progress(RelationshipViews.PROJECTION);
        while (!freshness.reaches(upTo, STANDSTILL)) {
            long now = views.progress(RelationshipViews.PROJECTION);
            if (now <= seen) {
                return false;
            }
            seen = now;
        }
        return true;
    }
}
