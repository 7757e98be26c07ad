package io.tenure.lifecycle.application;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.AllFacts;
import io.tenure.facts.queries.FactsQueries;
import io.tenure.lifecycle.domain.Assessment;
import io.tenure.lifecycle.domain.Assessment.Moves;
import io.tenure.lifecycle.domain.Assessment.Stays;
import io.tenure.lifecycle.domain.LifecycleModel;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.domain.Placed;
import io.tenure.lifecycle.domain.StageAlternatives;
import io.tenure.lifecycle.domain.StageAssessment;
import io.tenure.lifecycle.domain.TriedStage;
import io.tenure.lifecycle.queries.OtherStages;
import io.tenure.lifecycle.queries.OtherStages.Told;
import io.tenure.lifecycle.queries.OtherStages.Tried;
import io.tenure.lifecycle.queries.OtherStagesQueries;
import io.tenure.lifecycle.queries.StageMoveView;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.RuleFailed;
import io.tenure.shared.rules.RuleParts;
import io.tenure.shared.views.Views;
import io.tenure.value.domain.scoring.ValueColumns;
import io.tenure.value.queries.ValueQueries;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries the stages of a model again, on the facts as they were known when it decided. */
final class OtherStagesReads implements OtherStagesQueries {

    private final Views views;
    private final LifecycleModels models;
    private final Assessor assessor;
    private final CustomerQueries customers;
    private final FactsQueries pastFacts;
    private final AllFacts facts;
    private final ValueQueries runs;
    private final AccessLog accessLog;
    private final InstantSource clock;

    OtherStagesReads(LifecycleModule.Ports ports, LifecycleModels models, Assessor assessor) {
        this.views = ports.views();
        this.models = models;
        this.assessor = assessor;
        this.customers = ports.customers();
        this.pastFacts = ports.pastFacts();
        this.facts = ports.facts();
        this.runs = ports.valueQueries();
        this.accessLog = ports.accessLog();
        this.clock = ports.clock();
    }

    @Override
    public Optional<OtherStages> at(CustomerId customer, String move, Caller caller) {
        return customers.records(customer, caller).map(records -> {
            accessLog.read(caller, "other-stages", List.of(customer.value()));
            return views.find(LifecycleViews.MOVES, move)
                    .filter(found -> records.contains(found.customerId()))
                    .map(this::at)
                    .orElseThrow(() -> Refusal.of(
                            "lifecycle.unknown-move",
                            "The customer has no such move: name one of `GET .../customers/{id}/stages`"));
        });
    }

    private OtherStages at(StageMoveView move) {
        CustomerId record = new CustomerId(move.customerId());
        // what is looked up on the way is logged as what it is, not as a reading of the customer or of past facts
        if (customers.find(record, Caller.SYSTEM).filter(CustomerView::erased).isPresent()) {
            return OtherStages.untold(move, Told.ERASED);
        }
        // all that was known, also what is dated later: the decision was made on it
        Optional<CustomerFacts> then = pastFacts.asOf(record, null, move.occurredAt(), Caller.SYSTEM);
        if (then.isEmpty()) {
            return OtherStages.untold(move, Told.NO_FACTS);
        }
        return models.ifUnderstood(new ModelVersion(move.model(), move.modelVersion()))
                .map(model -> at(
                        move,
                        model,
                        new FactsOfMove(move, then.get(), ValueThen.of(then.get(), move.occurredAt(), runs))))
                .orElseGet(() -> OtherStages.untold(move, Told.NO_MODEL));
    }

    private static OtherStages at(StageMoveView move, LifecycleModel model, FactsOfMove facts) {
        Row row = facts.row();
        // that it was free to move is known, since it moved
        @Nullable Placed placed = move.from() == null ? null : new Placed(move.from(), LocalDate.MIN);
        LocalDate day = facts.then().dayOf(move.occurredAt());
        if (!(decided(model, row, placed, day) instanceof Moves again)
                || !again.to().equals(move.to())
                || !again.because().text().equals(move.rule())) {
            return OtherStages.untold(move, Told.OTHERWISE);
        }
        var alternatives = new StageAlternatives(model, ValueColumns.withFacts(), row, facts::knows);
        return new OtherStages(
                move.model(),
                move.modelVersion(),
                move.id(),
                move.from(),
                facts.exact(again.because()) ? Told.EXACTLY : Told.NEARLY,
                tried(alternatives.to(placed, again)),
                null);
    }

    /** Null when a rule has no answer, so that the customer stays. */
    private static @Nullable Assessment decided(LifecycleModel model, Row row, @Nullable Placed placed, LocalDate day) {
        try {
            return StageAssessment.assess(model, row, placed, day);
        } catch (RuleFailed failed) {
            return null;
        }
    }

    @Override
    public Optional<OtherStages> now(CustomerId customer, Caller caller) {
        return customers.records(customer, caller).map(records -> {
            accessLog.read(caller, "other-stages", List.of(customer.value()));
            LifecycleModel model = models.inForce();
            return facts.find(customer.value())
                    .filter(CustomerFacts::listed)
                    .map(found -> now(model, found))
                    .orElseGet(() -> new OtherStages(
                            model.id().model(), model.id().version(), null, null, Told.NO_FACTS, List.of(), null));
        });
    }

    private OtherStages now(LifecycleModel model, CustomerFacts found) {
        Instant now = clock.instant();
        Row row = assessor.row(found, now);
        @Nullable Placed placed = assessor.placed(model.id().model(), found).orElse(null);
        @Nullable Assessment decided = decided(model, row, placed, found.dayOf(now));
        var alternatives = new StageAlternatives(model, ValueColumns.withFacts(), row, _ -> true);
        @Nullable LocalDate until = decided instanceof Stays stays ? stays.until() : null;
        return new OtherStages(
                model.id().model(),
                model.id().version(),
                null,
                placed == null ? null : placed.stage(),
                Told.EXACTLY,
                tried(alternatives.to(placed, decided)),
                until);
    }

    private static List<Tried> tried(List<TriedStage> stages) {
        return stages.stream().map(OtherStagesReads::tried).toList();
    }

    private static Tried tried(TriedStage tried) {
        RuleParts.@Nullable Answer stay = tried.stay();
        return new Tried(
                tried.stage().id(),
                tried.stage().name(),
                tried.enter().part().source(),
                tried.enter().held(),
                tried.outcome(),
                tried.enter().values(),
                tried.enter().missing(),
                stay == null ? null : stay.part().source(),
                stay == null ? null : stay.held());
    }
}
