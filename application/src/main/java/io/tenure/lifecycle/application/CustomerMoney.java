package io.tenure.lifecycle.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.lifecycle.domain.StageSpans;
import io.tenure.lifecycle.domain.StageSpans.Entry;
import io.tenure.lifecycle.domain.StageSpans.Span;
import io.tenure.lifecycle.queries.StageMoveView;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import io.tenure.value.domain.scoring.ContactCosts;
import io.tenure.value.queries.AllValues;
import io.tenure.value.queries.MoneyInAndOut;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one customer brought and cost in each stage of the model in force. */
final class CustomerMoney {

    private final Views views;
    private final LifecycleModels models;
    private final AllValues values;

    CustomerMoney(Views views, LifecycleModels models, AllValues values) {
        this.values = values;
        this.views = views;
        this.models = models;
    }

    /** The model whose stages they are. */
    String model() {
        return models.inForce().id().model();
    }

    List<MoneyInAndOut> of(CustomerFacts facts, ContactCosts costs, Instant now) {
        String model = model();
        List<Entry> entries = views.page(LifecycleViews.MOVES, movesOf(facts.customerId())).views().stream()
                .filter(move -> move.model().equals(model))
                .map(move -> entry(move, facts))
                .toList();
        Map<String, MoneyInAndOut> lines = new LinkedHashMap<>();
        StageSpans.of(facts, entries, facts.dayOf(now), costs, day -> values.costsElsewhere(facts.customerId(), day))
                .forEach(span -> lines.merge(String.valueOf(span.stage()), line(span), CustomerMoney::again));
        return List.copyOf(lines.values());
    }

    /** Where the model in force sees the customer now. */
    @Nullable
    String stage(CustomerFacts facts) {
        return views.find(LifecycleViews.STAGES, StageView.id(facts.customerId(), model()))
                .map(StageView::stage)
                .orElse(null);
    }

    /** More moves than one page holds belong to nobody: a move takes a day at least. */
    private static ViewQuery movesOf(String customer) {
        return new ViewQuery(
                List.of(new Filter.Is("customer", customer)), null, "at", false, null, ViewQuery.LARGEST_PAGE);
    }

    private static Entry entry(StageMoveView move, CustomerFacts facts) {
        return new Entry(move.to(), facts.dayOf(move.occurredAt()));
    }

    private static MoneyInAndOut line(Span span) {
        return MoneyInAndOut.of(span.stage(), span.currency(), span.money());
    }

    /** A customer who came back to a stage counts once. */
    private static MoneyInAndOut again(MoneyInAndOut first, MoneyInAndOut later) {
        return first.plus(later).ofOne(first.group());
    }
}
