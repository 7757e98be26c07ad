package io.tenure.lifecycle.application;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.facts.queries.AllFacts;
import io.tenure.lifecycle.application.MoneyFile.Owned;
import io.tenure.lifecycle.domain.LifecycleModel;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.domain.Stage;
import io.tenure.lifecycle.queries.CustomerStages;
import io.tenure.lifecycle.queries.LifecycleModelView;
import io.tenure.lifecycle.queries.LifecycleModelView.StageOfModel;
import io.tenure.lifecycle.queries.LifecycleQueries;
import io.tenure.lifecycle.queries.MoneyByStage;
import io.tenure.lifecycle.queries.StageCounts;
import io.tenure.lifecycle.queries.StageMoveView;
import io.tenure.lifecycle.queries.StagePreview;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.EveryHour;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import io.tenure.value.domain.scoring.ContactCosts;
import io.tenure.value.queries.AllValues;
import io.tenure.value.queries.MoneyInAndOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what can be read of lifecycle models and stages, within what each caller may see. */
final class LifecycleReads implements LifecycleQueries {

    private static final int MOST_MOVES = 200;

    private final Views views;
    private final LifecycleModels models;
    private final Jobs jobs;
    private final CustomerQueries customers;
    private final AccessLog accessLog;
    private final AllFacts facts;
    private final AllValues values;
    private final CustomerMoney money;
    private final InstantSource clock;

    LifecycleReads(LifecycleModule.Ports ports, LifecycleModels models, CustomerMoney money) {
        this.views = ports.views();
        this.models = models;
        this.jobs = ports.jobs();
        this.customers = ports.customers();
        this.accessLog = ports.accessLog();
        this.facts = ports.facts();
        this.values = ports.values();
        this.money = money;
        this.clock = ports.clock();
    }

    @Override
    public List<LifecycleModelView> models() {
        return models.latest().stream().map(this::view).toList();
    }

    @Override
    public LifecycleModelView inForce() {
        return view(models.inForce());
    }

    @Override
    public Optional<LifecycleModelView> model(String name, @Nullable Long version) {
        return models.find(new ModelVersion(name, version == null ? models.latest(name) : version))
                .map(this::view);
    }

    @Override
    public List<LifecycleModelView> used() {
        LifecycleModel inForce = models.inForce();
        return Stream.concat(
                        Stream.of(inForce),
                        models.latest().stream()
                                .filter(model ->
                                        !model.id().model().equals(inForce.id().model()) && wasUsed(model)))
                .map(this::view)
                .toList();
    }

    private boolean wasUsed(LifecycleModel model) {
        ViewQuery any = new ViewQuery(
                List.of(new Filter.Is("model", model.id().model()), new Filter.Is("listed", true)),
                null,
                null,
                false,
                null,
                1);
        return !views.page(LifecycleViews.STAGES, any).views().isEmpty();
    }

    @Override
    public StageCounts counts(@Nullable String model, int days, Caller caller) {
        LifecycleModel counted = model == null ? models.inForce() : named(model);
        return new StageStatistics(views, counted, book(caller))
                .since(clock.instant().minus(Duration.ofDays(days)));
    }

    private LifecycleModel named(String model) {
        LifecycleModel inForce = models.inForce();
        return inForce.id().model().equals(model)
                ? inForce
                : models.find(new ModelVersion(model, models.latest(model)))
                        .orElseThrow(() -> Refusal.of(
                                "lifecycle.unknown-model",
                                "There is no lifecycle model '" + model + "': name one that is listed"));
    }

    /** Whose book the caller sees; null for everybody's. */
    private static @Nullable String book(Caller caller) {
        return caller.hasAny(Role.INTEGRATION, Role.MARKETER, Role.AUDITOR, Role.ADMIN) ? null : caller.name();
    }

    @Override
    public MoneyByStage money(Caller caller) {
        return EveryHour.last(ReckonMoney.NAME, jobs)
                .flatMap(job -> jobs.result(job.id()).flatMap(file -> money(job.requested(), file, book(caller))))
                .orElseGet(() -> new MoneyByStage(null, List.of(), List.of()));
    }

    private Optional<MoneyByStage> money(Instant at, Path file, @Nullable String owner) {
        return read(file, lines -> MoneyFile.read(money.model(), lines)).map(all -> {
            List<Owned> sums = all.stream()
                    .filter(sum -> owner == null || owner.equals(sum.owner()))
                    .toList();
            return new MoneyByStage(at, lines(sums, false), lines(sums, true));
        });
    }

    private List<MoneyInAndOut> lines(List<Owned> sums, boolean whole) {
        Map<String, MoneyInAndOut> lines = new HashMap<>();
        sums.stream()
                .filter(sum -> sum.whole() == whole)
                .map(Owned::money)
                .forEach(money -> lines.merge(money.group() + "\t" + money.currency(), money, MoneyInAndOut::plus));
        List<String> order = models.inForce().stages().stream().map(Stage::id).toList();
        return lines.values().stream()
                .sorted(Comparator.comparing(MoneyInAndOut::currency)
                        .thenComparingInt(money -> order.indexOf(money.group())))
                .toList();
    }

    @Override
    public Optional<List<MoneyInAndOut>> money(CustomerId customer, Caller caller) {
        return customers.records(customer, caller).map(records -> {
            accessLog.read(caller, "stage-money", List.of(customer.value()));
            ContactCosts costs = new ContactCosts(values.settings());
            return facts.find(customer.value())
                    .map(found -> money.of(found, costs, clock.instant()))
                    .orElse(List.of());
        });
    }

    @Override
    public Optional<StagePreview> preview(String jobId) {
        return jobs.find(jobId)
                .filter(job -> job.work().equals(PreviewModel.NAME) && job.state() == Job.State.DONE)
                .flatMap(job -> jobs.result(job.id()))
                .map(file -> read(file, PreviewFile::read));
    }

    @Override
    public Optional<CustomerStages> stages(CustomerId customer, Caller caller) {
        return customers.records(customer, caller).map(records -> {
            accessLog.read(caller, "stages", List.of(customer.value()));
            List<StageMoveView> history = records.stream()
                    .flatMap(record -> moves(record).stream())
                    .sorted(Comparator.comparing(StageMoveView::occurredAt)
                            .thenComparingLong(move -> Long.parseLong(move.id()))
                            .reversed())
                    .limit(MOST_MOVES)
                    .toList();
            return new CustomerStages(customer.value(), current(customer.value(), history), history);
        });
    }

    private static List<StageMoveView> current(String customer, List<StageMoveView> history) {
        Map<String, StageMoveView> newest = new LinkedHashMap<>();
        history.stream()
                .filter(move -> move.customerId().equals(customer))
                .forEach(move -> newest.putIfAbsent(move.model(), move));
        return List.copyOf(newest.values());
    }

    private List<StageMoveView> moves(String record) {
        ViewQuery newestFirst =
                new ViewQuery(List.of(new Filter.Is("customer", record)), null, "at", true, null, MOST_MOVES);
        return views.page(LifecycleViews.MOVES, newestFirst).views();
    }

    private LifecycleModelView view(LifecycleModel model) {
        ModelVersion id = model.id();
        return new LifecycleModelView(
                id.model(),
                id.version(),
                models.latest(id.model()),
                models.inForce().id().equals(id),
                model.title(),
                model.about(),
                model.stepwise(),
                model.stages().stream().map(LifecycleReads::stage).toList(),
                model.scripts(),
                models.text(id).orElseThrow());
    }

    private static StageOfModel stage(Stage stage) {
        return new StageOfModel(
                stage.id(),
                stage.name(),
                stage.kind(),
                stage.enter().source(),
                Optional.ofNullable(stage.stay()).map(Rule::source).orElse(null),
                stage.dwellDays(),
                stage.lookFor(),
                stage.act());
    }

    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    private static <T> T read(Path file, Reader<T> reader) {
        try {
            return reader.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what was found in " + file, e);
        }
    }
}
