package io.tenure.relationship.application;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.relationship.queries.CustomerFile;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.DuplicateSuggestion;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.PromiseView;
import io.tenure.relationship.queries.ThreadView;
import io.tenure.relationship.queries.TimelineQuery;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers what can be read of customers, within what each caller may see. */
final class CustomerReads implements CustomerQueries {

    private final Views views;
    private final Identities identities;
    private final PastFamilies pastFamilies;
    private final OpenMatters openMatters;
    private final Timelines timelines;
    private final BookSearch book;
    private final Gate gate;
    private final Freshness freshness;
    private final AccessLog accessLog;

    CustomerReads(
            Views views,
            Identities identities,
            PastCustomers past,
            Gate gate,
            Freshness freshness,
            AccessLog accessLog) {
        this.views = views;
        this.identities = identities;
        this.pastFamilies = new PastFamilies(past, this::row);
        this.openMatters = new OpenMatters(views, this::row);
        this.timelines = new Timelines(views, this::row);
        this.book = new BookSearch(views);
        this.gate = gate;
        this.freshness = freshness;
        this.accessLog = accessLog;
    }

    @Override
    public Optional<CustomerView> find(CustomerId id, Caller caller) {
        return visible(id, caller).map(view -> {
            accessLog.read(caller, "customer", List.of(view.id()));
            return Family.united(view, Family.members(view, this::row));
        });
    }

    @Override
    public Optional<CustomerFile> file(CustomerId id, Function<CustomerView, TimelineQuery> timeline, Caller caller) {
        return visible(id, caller).map(view -> {
            accessLog.read(caller, "customer-file", List.of(view.id()));
            CustomerView united = Family.united(view, Family.members(view, this::row));
            return new CustomerFile(
                    united,
                    openMatters.threads(view),
                    openMatters.promises(view),
                    timelines.page(view, timeline.apply(united)));
        });
    }

    @Override
    public Optional<CustomerView> findByExternalId(String source, String externalId, Caller caller) {
        return identities
                .find(new CustomerRef.ByExternalId(source, externalId), null)
                .flatMap(id -> find(id, caller));
    }

    @Override
    public Optional<List<String>> records(CustomerId id, Caller caller) {
        return visible(id, caller).map(view -> Family.records(view, this::row));
    }

    @Override
    public Optional<CustomerId> survivor(CustomerId record, Caller caller) {
        Gate.requireReader(caller);
        return row(record.value())
                .map(view -> Family.root(view, this::row))
                .filter(view -> gate.maySee(view, caller))
                .map(view -> new CustomerId(view.id()));
    }

    @Override
    public Optional<CustomerView> asOf(
            CustomerId id, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller) {
        return visible(id, caller).flatMap(now -> {
            accessLog.read(caller, "customer-as-of", List.of(now.id()));
            return pastFamilies.find(now, asOf, knownAt);
        });
    }

    @Override
    public Page<CustomerView> book(BookQuery query, Caller caller) {
        Gate.requireReader(caller);
        Page<CustomerView> page = book.page(query, caller);
        accessLog.read(
                caller, "customers", page.views().stream().map(CustomerView::id).toList());
        return page;
    }

    @Override
    public long count(BookQuery query, Caller caller) {
        Gate.requireReader(caller);
        return book.count(query, caller);
    }

    @Override
    public Page<InteractionView> timeline(CustomerId id, TimelineQuery query, Caller caller) {
        CustomerView customer = visible(id, caller).orElseThrow(() -> new UnknownCustomer(id));
        accessLog.read(caller, "timeline", List.of(customer.id()));
        return timelines.page(customer, query);
    }

    @Override
    public Page<InteractionView> timelineAsOf(
            CustomerId id, TimelineQuery query, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller) {
        CustomerView now = visible(id, caller).orElseThrow(() -> new UnknownCustomer(id));
        accessLog.read(caller, "timeline-as-of", List.of(now.id()));
        return pastFamilies
                .events(now, asOf, knownAt)
                .map(records -> PastTimeline.page(records.values(), query))
                .orElseThrow(() -> new UnknownCustomer(id));
    }

    @Override
    public Optional<InteractionView> interaction(String interactionId, Caller caller) {
        return views.find(RelationshipViews.INTERACTIONS, interactionId)
                .filter(view ->
                        visible(new CustomerId(view.customerId()), caller).isPresent())
                .map(view -> {
                    accessLog.read(caller, "interaction", List.of(view.customerId()));
                    return view;
                });
    }

    @Override
    public Optional<InteractionView> interaction(String source, String externalId, Caller caller) {
        return interaction(InteractionIds.of(source, externalId), caller);
    }

    @Override
    public List<ThreadView> openThreads(CustomerId id, Caller caller) {
        CustomerView customer = visible(id, caller).orElseThrow(() -> new UnknownCustomer(id));
        accessLog.read(caller, "threads", List.of(customer.id()));
        return openMatters.threads(customer);
    }

    @Override
    public List<PromiseView> promises(CustomerId id, Caller caller) {
        CustomerView customer = visible(id, caller).orElseThrow(() -> new UnknownCustomer(id));
        accessLog.read(caller, "promises", List.of(customer.id()));
        return openMatters.promises(customer);
    }

    @Override
    public Page<DuplicateSuggestion> duplicates(@Nullable String after, int limit, Caller caller) {
        Gate.requireReader(caller);
        Page<DuplicateGroup> groups = views.page(
                RelationshipViews.DUPLICATES,
                new ViewQuery(List.of(new Filter.Is("open", true)), null, null, false, after, limit));
        List<DuplicateSuggestion> suggestions = groups.views().stream()
                .map(group -> new DuplicateSuggestion(group.likeness(), customers(group, caller)))
                .filter(suggestion -> suggestion.customers().size() > 1)
                .toList();
        accessLog.read(
                caller,
                "duplicates",
                suggestions.stream()
                        .flatMap(suggestion -> suggestion.customers().stream())
                        .map(CustomerView::id)
                        .toList());
        return new Page<>(suggestions, groups.next());
    }

    @Override
    public boolean awaitVisible(long position) {
        return freshness.reaches(position);
    }

    @Override
    public boolean isVisible(long position) {
        return views.progress(RelationshipViews.PROJECTION) >= position;
    }

    private List<CustomerView> customers(DuplicateGroup group, Caller caller) {
        ViewQuery query = new ViewQuery(
                List.of(new Filter.Is("group", group.id())), null, null, false, null, DuplicateSuggestion.SHOWN);
        return views.page(RelationshipViews.DUPLICATE_MEMBERS, query).views().stream()
                .flatMap(member -> row(member.customerId()).stream())
                .filter(view -> gate.maySee(view, caller))
                .toList();
    }

    private Optional<CustomerView> visible(CustomerId id, Caller caller) {
        Gate.requireReader(caller);
        return row(id.value()).filter(view -> gate.maySee(view, caller));
    }

    private Optional<CustomerView> row(String id) {
        return views.find(RelationshipViews.CUSTOMERS, id);
    }

    static void is(List<Filter> filters, String field, @Nullable String value) {
        if (value != null) {
            filters.add(new Filter.Is(field, value));
        }
    }
}
