package io.tenure.value.application;

import static io.tenure.value.application.ValueViews.CHARGED;
import static io.tenure.value.application.ValueViews.IN_FORCE;
import static io.tenure.value.application.ValueViews.RFM_REPORTS;
import static io.tenure.value.application.ValueViews.RUNS;
import static io.tenure.value.application.ValueViews.VALUES;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.FactsCompanion;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import io.tenure.value.domain.scoring.CustomerValue;
import io.tenure.value.domain.scoring.Valuation;
import io.tenure.value.events.ChargedCustomer;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.events.CostsCharged;
import io.tenure.value.events.CustomersValued;
import io.tenure.value.events.MarketShareReckoned;
import io.tenure.value.events.NeedsClustered;
import io.tenure.value.events.RfmEdgesFixed;
import io.tenure.value.events.RfmTabulated;
import io.tenure.value.events.ValueEvent;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueReported;
import io.tenure.value.events.ValueRunRecorded;
import io.tenure.value.events.ValueRunStep;
import io.tenure.value.events.ValueRunTried;
import io.tenure.value.queries.RfmReport;
import io.tenure.value.queries.ValueRunView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Keeps the value of each customer beside its facts, by the run that is in force for it. */
public final class ValueCompanion implements FactsCompanion {

    private final Map<ValueRunRecorded, Valuation> understood = new ConcurrentHashMap<>();

    @Override
    public List<ViewType<?>> views() {
        return ValueViews.all();
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return ValueEvent.class.isAssignableFrom(event);
    }

    @Override
    public Optional<Concern> apply(RecordedEvent recorded, ViewTransaction views) {
        return switch ((ValueEvent) recorded.event()) {
            case ValueRunRecorded run -> {
                views.put(RUNS, ValueRunView.of(run));
                views.put(
                        IN_FORCE,
                        inForce(views).recorded(run.run(), recorded.metadata().get(Metadata.CORRELATION_ID)));
                yield Optional.empty();
            }
            case ValueModelFitted model ->
                changed(model, views, view -> view.with(and(view.models(), model), view.reports()));
            case ValueReported report ->
                changed(report, views, view -> view.with(view.models(), and(view.reports(), report)));
            case NeedsClustered needs -> changed(needs, views, view -> view.with(needs));
            case MarketShareReckoned share -> changed(share, views, view -> view.with(share));
            case RfmEdgesFixed fixed -> changed(fixed, views, view -> view.with(fixed.edges()));
            case ValueRunTried trial -> {
                views.put(IN_FORCE, inForce(views).tried());
                yield changed(trial, views, view -> view.tried(trial.occurredAt()));
            }
            case RfmTabulated report -> {
                views.put(RFM_REPORTS, new RfmReport(report, recorded.metadata().getOrDefault(Metadata.ACTOR, "")));
                yield Optional.empty();
            }
            case CostsCharged told -> {
                told.customers()
                        .forEach(each -> views.put(CHARGED, new Charged(each.customerId(), told.run(), each.costs())));
                changed(told, views, ValueRunView::withCosts);
                yield inForce(views).reachedBy(told.run()).map(reached -> new Records(recordsOf(told), reached));
            }
            case CustomersValued block -> {
                views.put(
                        IN_FORCE,
                        inForce(views)
                                .reaching(block.before(), recorded.metadata().get(Metadata.CORRELATION_ID)));
                changed(block, views, view -> view.reaching(block.before()));
                yield Optional.of(new Range(block.from(), block.before()));
            }
        };
    }

    @Override
    public boolean follow(CustomerFacts facts, List<String> records, ViewTransaction views) {
        String id = facts.customerId();
        long run = inForce(views).of(id);
        if (run == 0) {
            return false;
        }
        Optional<CustomerValue> before = views.find(VALUES, id);
        ValueRunView view = views.find(RUNS, Long.toString(run)).orElseThrow();
        Optional<CustomerValue> now = valuation(view).of(facts, charged(view, records, views));
        if (before.equals(now)) {
            return false;
        }
        now.ifPresentOrElse(value -> views.put(VALUES, value), () -> views.delete(VALUES, id));
        return true;
    }

    /** Told of after the run has reached them: they were split or merged meanwhile. */
    private static List<String> recordsOf(CostsCharged told) {
        return told.customers().stream().map(ChargedCustomer::customerId).toList();
    }

    private static InForce inForce(ViewTransaction views) {
        return views.find(IN_FORCE, InForce.ID).orElse(InForce.NONE);
    }

    private static List<CostElsewhere> charged(ValueRunView view, List<String> records, ViewTransaction views) {
        return view.charged()
                ? CostElsewhere.together(records.stream()
                        .flatMap(each -> views.find(CHARGED, each).stream())
                        .filter(charged -> charged.run() == view.number())
                        .flatMap(charged -> charged.costs().stream()))
                : List.of();
    }

    /** What a run has written down is understood once; two runs of the same number never hold the same. */
    private Valuation valuation(ValueRunView view) {
        return understood.computeIfAbsent(view.run(), run -> Valuation.of(run, view.models(), view.needs()));
    }

    /** Changes what is on record of a run; the value of nobody follows from that by itself. */
    private static Optional<Concern> changed(
            ValueRunStep event, ViewTransaction views, UnaryOperator<ValueRunView> change) {
        views.put(
                RUNS, change.apply(views.find(RUNS, Long.toString(event.run())).orElseThrow()));
        return Optional.empty();
    }

    private static <T> List<T> and(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
