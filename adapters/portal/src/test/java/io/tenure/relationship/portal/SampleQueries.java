package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers from the sample book; account managers see their own customers. */
final class SampleQueries implements CustomerQueries {
    private final SampleBook book;

    SampleQueries(SampleBook book) {
        this.book = book;
    }

    @Override
    public Optional<CustomerView> find(CustomerId id, Caller caller) {
        return visible(caller).filter(view -> view.id().equals(id.value())).findFirst();
    }

    @Override
    public Optional<CustomerFile> file(CustomerId id, Function<CustomerView, TimelineQuery> timeline, Caller caller) {
        return find(id, caller)
                .map(view -> new CustomerFile(
                        view,
                        openThreads(id, caller),
                        promises(id, caller),
                        timeline(id, timeline.apply(view), caller)));
    }

    @Override
    public Optional<CustomerView> findByExternalId(String source, String externalId, Caller caller) {
        return Optional.empty();
    }

    @Override
    public Optional<CustomerId> survivor(CustomerId record, Caller caller) {
        return Optional.of(record);
    }

    @Override
    public Optional<List<String>> records(CustomerId id, Caller caller) {
        return find(id, caller).map(view -> List.of(view.id()));
    }

    @Override
    public Optional<CustomerView> asOf(
            CustomerId id, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller) {
        return find(id, caller);
    }

    @Override
    public Page<CustomerView> book(BookQuery query, Caller caller) {
        Comparator<CustomerView> order =
                switch (query.sort()) {
                    case "name" -> Comparator.comparing(view -> String.valueOf(view.name()));
                    case "interactions" ->
                        Comparator.comparingLong(view -> view.together().interactions());
                    default ->
                        Comparator.comparing(view ->
                                Optional.ofNullable(view.together().lastAt()).orElse(Instant.EPOCH));
                };
        return page(
                matching(query, caller)
                        .sorted(query.descending() ? order.reversed() : order)
                        .toList(),
                query.after(),
                query.limit());
    }

    @Override
    public long count(BookQuery query, Caller caller) {
        return matching(query, caller).count();
    }

    @Override
    public Page<InteractionView> timelineAsOf(
            CustomerId id, TimelineQuery query, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller) {
        return timeline(id, query, caller);
    }

    @Override
    public Page<InteractionView> timeline(CustomerId id, TimelineQuery query, Caller caller) {
        var found = book.interactions.stream()
                .filter(one -> one.customerId().equals(id.value()))
                .filter(one -> query.kind() == null || one.kind() == query.kind())
                .filter(one -> query.channel() == null || one.channel() == query.channel())
                .filter(one -> query.thread() == null || query.thread().equals(one.thread()))
                .sorted(Comparator.comparing(InteractionView::occurredAt).reversed())
                .toList();
        return page(found, query.after(), query.limit());
    }

    @Override
    public Optional<InteractionView> interaction(String interactionId, Caller caller) {
        return book.interactions.stream()
                .filter(one -> one.id().equals(interactionId))
                .findFirst();
    }

    @Override
    public Optional<InteractionView> interaction(String source, String externalId, Caller caller) {
        return Optional.empty();
    }

    @Override
    public List<ThreadView> openThreads(CustomerId id, Caller caller) {
        return book.threads.stream()
                .filter(one -> one.customerId().equals(id.value()))
                .toList();
    }

    @Override
    public List<PromiseView> promises(CustomerId id, Caller caller) {
        return book.promises.stream()
                .filter(one -> one.customerId().equals(id.value()))
                .toList();
    }

    @Override
    public Page<DuplicateSuggestion> duplicates(@Nullable String after, int limit, Caller caller) {
        var likely = new DuplicateSuggestion(
                DuplicateSuggestion.Likeness.EMAIL, List.of(book.customers.getFirst(), book.customers.get(7)));
        var named =
                new DuplicateSuggestion(DuplicateSuggestion.Likeness.NAME_AND_COUNTRY, book.customers.subList(9, 12));
        return new Page<>(List.of(likely, named), null);
    }

    @Override
    public boolean awaitVisible(long position) {
        return true;
    }

    @Override
    public boolean isVisible(long position) {
        return true;
    }

    private Stream<CustomerView> visible(Caller caller) {
        boolean all = caller.hasAny(Role.ADMIN, Role.AUDITOR, Role.MARKETER);
        return book.customers.stream().filter(view -> all || caller.name().equals(view.owner()));
    }

    private Stream<CustomerView> matching(BookQuery query, Caller caller) {
        String words = query.search() == null ? "" : query.search().toLowerCase(Locale.ROOT);
        return visible(caller)
                .filter(view ->
                        String.valueOf(view.name()).toLowerCase(Locale.ROOT).contains(words))
                .filter(view -> query.kind() == null || view.kind() == query.kind())
                .filter(view -> query.country() == null || query.country().equals(view.country()))
                .filter(view -> query.owner() == null || query.owner().equals(view.owner()));
    }

    private static <V> Page<V> page(List<V> all, @Nullable String after, int limit) {
        int from = after == null ? 0 : Integer.parseInt(after);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
    }
}
