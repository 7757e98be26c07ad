package io.tenure.lifecycle.application;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.lifecycle.domain.LifecycleModel;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.domain.Stage;
import io.tenure.lifecycle.queries.CustomerStages;
import io.tenure.lifecycle.queries.LifecycleModelView;
import io.tenure.lifecycle.queries.LifecycleModelView.StageOfModel;
import io.tenure.lifecycle.queries.LifecycleQueries;
import io.tenure.lifecycle.queries.StageCounts;
import io.tenure.lifecycle.queries.StageMoveView;
import io.tenure.lifecycle.queries.StagePreview;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what can be read of lifecycle models and stages, within what each caller may see. */
final class LifecycleReads implements LifecycleQueries {

    private static final int MOST_MOVES = 200;

    private final Views views;
    private final LifecycleModels models;
    private final Jobs jobs;
    private final CustomerQueries customers;
    private final AccessLog accessLog;
    private final StageStatistics statistics;

    LifecycleReads(
            Views views,
            LifecycleModels models,
            Jobs jobs,
            CustomerQueries customers,
            AccessLog accessLog,
            InstantSource clock) {
        this.views = views;
        this.models = models;
        this.jobs = jobs;
        this.customers = customers;
        this.accessLog = accessLog;
        this.statistics = new StageStatistics(views, clock);
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
    public StageCounts counts(int days) {
        return statistics.of(models.inForce(), days);
    }

    @Override
    public Optional<StagePreview> preview(String jobId) {
        return jobs.find(jobId)
                .filter(job -> job.work().equals(PreviewModel.NAME) && job.state() == Job.State.DONE)
                .flatMap(job -> jobs.result(job.id()))
                .map(LifecycleReads::read);
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

    private static StagePreview read(Path file) {
        try {
            return PreviewFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the preview in " + file, e);
        }
    }
}
