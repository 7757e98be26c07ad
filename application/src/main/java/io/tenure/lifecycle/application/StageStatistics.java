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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts customers by stage, and moves between stages.
 *
 * @param owner whose book is counted; null for all customers
 */
record StageStatistics(
        Views views, LifecycleModel model, @Nullable String owner) {

    private static final long EXACT = Long.MAX_VALUE;

    StageCounts since(Instant since) {
        List<InStage> stages = model.stages().stream()
                .map(stage -> new InStage(stage.id(), stage.name(), inStage(stage)))
                .toList();
        return new StageCounts(name(), model.id().version(), stages, since, flows(since));
    }

    private String name() {
        return model.id().model();
    }

    private long inStage(Stage stage) {
        return count(
                LifecycleViews.STAGES,
                List.of(
                        new Filter.Is("model", name()),
                        new Filter.Is("listed", true),
                        new Filter.Is("stage", stage.id())));
    }

    private List<Flow> flows(Instant since) {
        List<Flow> flows = new ArrayList<>();
        for (Stage to : model.stages()) {
            add(flow(null, to, since), flows);
            for (Stage from : model.stages()) {
                add(flow(from.id(), to, since), flows);
            }
        }
        return flows;
    }

    private static void add(Flow flow, List<Flow> flows) {
        if (flow.moves() > 0) {
            flows.add(flow);
        }
    }

    private Flow flow(@Nullable String from, Stage to, Instant since) {
        long moves = count(
                LifecycleViews.MOVES,
                List.of(
                        new Filter.Is("model", name()),
                        new Filter.Is("from", from),
                        new Filter.Is("to", to.id()),
                        new Filter.Between("at", since.toEpochMilli(), null)));
        return new Flow(from, to.id(), moves);
    }

    private long count(ViewType<?> type, List<Filter> filters) {
        List<Filter> own = new ArrayList<>(filters);
        if (owner != null) {
            own.add(new Filter.Is("owner", owner));
        }
        return views.count(type, new ViewQuery(own, null, null, false, null, 1), EXACT);
    }
}
