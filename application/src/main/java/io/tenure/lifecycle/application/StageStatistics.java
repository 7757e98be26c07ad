package io.tenure.lifecycle.application;

import io.tenure.lifecycle.domain.LifecycleModel;
import io.tenure.lifecycle.domain.Stage;
import io.tenure.lifecycle.queries.StageCounts;
import io.tenure.lifecycle.queries.StageCounts.Flow;
import io.tenure.lifecycle.queries.StageCounts.InStage;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts customers by stage, and moves between stages. */
final class StageStatistics {

    private static final long EXACT = Long.MAX_VALUE;

    private final Views views;
    private final InstantSource clock;

    StageStatistics(Views views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    StageCounts of(LifecycleModel model, int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        String name = model.id().model();
        List<InStage> stages = model.stages().stream()
                .map(stage -> new InStage(stage.id(), stage.name(), inStage(name, stage)))
                .toList();
        return new StageCounts(name, model.id().version(), stages, since, flows(model, since));
    }

    private long inStage(String model, Stage stage) {
        return count(
                LifecycleViews.STAGES,
                List.of(
                        new Filter.Is("model", model),
                        new Filter.Is("listed", true),
                        new Filter.Is("stage", stage.id())));
    }

    private List<Flow> flows(LifecycleModel model, Instant since) {
        List<Flow> flows = new ArrayList<>();
        for (Stage to : model.stages()) {
            add(flow(model, null, to, since), flows);
            for (Stage from : model.stages()) {
                add(flow(model, from.id(), to, since), flows);
            }
        }
        return flows;
    }

    private static void add(Flow flow, List<Flow> flows) {
        if (flow.moves() > 0) {
            flows.add(flow);
        }
    }

    private Flow flow(LifecycleModel model, @Nullable String from, Stage to, Instant since) {
        long moves = count(
                LifecycleViews.MOVES,
                List.of(
                        new Filter.Is("model", model.id().model()),
                        new Filter.Is("from", from),
                        new Filter.Is("to", to.id()),
                        new Filter.Between("at", since.toEpochMilli(), null)));
        return new Flow(from, to.id(), moves);
    }

    private long count(ViewType<?> type, List<Filter> filters) {
        return views.count(type, new ViewQuery(filters, null, null, false, null, 1), EXACT);
    }
}
