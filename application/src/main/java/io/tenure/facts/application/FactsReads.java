package io.tenure.facts.application;

import static io.tenure.facts.application.FactsViews.FACTS;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactsFold;
import io.tenure.facts.queries.FactsQueries;
import io.tenure.relationship.queries.CustomerEvents;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what can be read of a customer's facts, within what each caller may see. */
final class FactsReads implements FactsQueries {

    private final Views views;
    private final FactsFold fold;
    private final CustomerQueries customers;
    private final CustomerEvents events;
    private final AccessLog accessLog;

    FactsReads(Views views, FactsFold fold, CustomerQueries customers, CustomerEvents events, AccessLog accessLog) {
        this.views = views;
        this.fold = fold;
        this.customers = customers;
        this.events = events;
        this.accessLog = accessLog;
    }

    @Override
    public Optional<CustomerFacts> find(CustomerId id, Caller caller) {
        return customers.records(id, caller).flatMap(records -> {
            accessLog.read(caller, "facts", List.of(id.value()));
            return views.find(FACTS, id.value()).map(FactsView::facts);
        });
    }

    @Override
    public Optional<CustomerFacts> asOf(
            CustomerId id, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller) {
        return events.asOf(id, asOf, knownAt, caller, "facts-as-of")
                .flatMap(records -> PastFacts.together(fold, records.values()));
    }
}
