package io.tenure.relationship.application;

import static io.tenure.relationship.application.RelationshipViews.CUSTOMERS;
import static io.tenure.relationship.application.RelationshipViews.INTERACTIONS;

import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.RecordedBefore;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsBehind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was recorded up to a position to which the views have come. */
final class RecordedBeforeReads implements RecordedBefore {

    private static final int AT_ONCE = 20;

    /** Those of the import itself, which count for nothing, included: a walk-in customer may have any number. */
    private static final int MOST_LOOKED_AT = 10_000;

    private final Views views;
    private final Identities identities;
    private final long upTo;

    private RecordedBeforeReads(Views views, Identities identities, long upTo) {
        this.views = views;
        this.identities = identities;
        this.upTo = upTo;
    }

    /**
     * Returns once the views have come so far.
     *
     * @param standstill how long they may get no further
     * @throws Refusal when they get no further for that long
     */
    static RecordedBefore upTo(
            long upTo, Duration standstill, Views views, Identities identities, Freshness freshness) {
        if (upTo == 0) {
            return NOTHING;
        }
        requireCaughtUp(upTo, standstill, views, freshness);
        return new RecordedBeforeReads(views, identities, upTo);
    }

    private static void requireCaughtUp(long upTo, Duration standstill, Views views, Freshness freshness) {
        long seen = views.progress(RelationshipViews.PROJECTION);
        while (!freshness.reaches(upTo, standstill)) {
            long now = views.progress(RelationshipViews.PROJECTION);
            if (now <= seen) {
                throw new ViewsBehind(
                        "Nothing was imported: the views stand still, so what was recorded before cannot be looked up."
                                + " On a database it is the servers that bring them up to date: start one, and import"
                                + " again");
            }
            seen = now;
        }
    }

    @Override
    public Optional<InteractionView> find(String interactionId) {
        return views.find(INTERACTIONS, interactionId);
    }

    @Override
    public Stream<InteractionView> purchases(CustomerRef customer, Instant until) {
        return records(customer)
                .map(records -> purchases(List.of(
                        new Filter.In("customer", records),
                        new Filter.Is("kind", InteractionKind.PURCHASE.name()),
                        new Filter.Is("retracted", false),
                        new Filter.Between("occurredAt", null, until.toEpochMilli() + 1))))
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
                .limit(MOST_LOOKED_AT)
                .filter(purchase -> purchase.position() <= upTo);
    }

    private Page<InteractionView> page(List<Filter> filters, @Nullable String after) {
        return views.page(INTERACTIONS, new ViewQuery(filters, null, "occurredAt", true, after, AT_ONCE));
    }
}
