package io.tenure.facts.application;

import static io.tenure.facts.application.FactsViews.FACTS;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.AllFacts;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The facts of all customers as the views hold them. */
final class StoredFacts implements AllFacts {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final List<Filter> LISTED = List.of(new Filter.Is("listed", true));

    private final Views views;
    private final PastFacts past;

    StoredFacts(Views views, PastFacts past) {
        this.views = views;
        this.past = past;
    }

    @Override
    public Optional<CustomerFacts> find(String customerId) {
        return views.find(FACTS, customerId).map(FactsView::facts);
    }

    @Override
    public void each(Consumer<? super CustomerFacts> visitor) {
        all(LISTED).forEach(view -> visitor.accept(view.facts()));
    }

    @Override
    public void eachAsOf(LocalDate day, BiConsumer<? super CustomerFacts, ? super List<String>> visitor) {
        all(List.of()).forEach(view -> past.find(view.facts(), day)
                .ifPresent(then -> visitor.accept(then.facts(), then.records())));
    }

    @Override
    public boolean any(Predicate<? super CustomerFacts> condition) {
        return all(LISTED).anyMatch(view -> condition.test(view.facts()));
    }

    private Stream<FactsView> all(List<Filter> filters) {
        return views.all(FACTS, filters, "customer", false);
    }

    @Override
    public Changes changedAfter(long position, int limit) {
        // before the page is read: whoever changes between the two bears a later position
        long reached = Math.max(position, position());
        List<CustomerFacts> changed = facts(page(position + 1, limit));
        if (changed.isEmpty()) {
            return new Changes(changed, reached);
        }
        long last = changed.getLast().position();
        if (changed.size() < limit) {
            return new Changes(changed, Math.max(reached, last));
        }
        Stream<CustomerFacts> before = changed.stream().filter(facts -> facts.position() < last);
        return new Changes(Stream.concat(before, changedAt(last).stream()).toList(), last);
    }

    @Override
    public long position() {
        return views.progress(FactsViews.PROJECTION);
    }

    @Override
    public boolean reaches(long position) throws InterruptedException {
        return views.awaitProgress(FactsViews.PROJECTION, position, PATIENCE);
    }

    /** All whom one event changed: those of one family. */
    private List<CustomerFacts> changedAt(long position) {
        List<Filter> there = List.of(new Filter.Between("position", position, position + 1));
        return views.all(FACTS, there, "position", false).map(FactsView::facts).toList();
    }

    private static List<CustomerFacts> facts(Page<FactsView> page) {
        return page.views().stream().map(FactsView::facts).toList();
    }

    private Page<FactsView> page(long from, int limit) {
        List<Filter> filters = List.of(new Filter.Between("position", from, null));
        return views.page(FACTS, new ViewQuery(filters, null, "position", false, null, limit));
    }
}
