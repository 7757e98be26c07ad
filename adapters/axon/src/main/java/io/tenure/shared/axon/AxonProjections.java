package io.tenure.shared.axon;

import io.tenure.shared.projections.Projection;
import io.tenure.shared.projections.ProjectionStatus;
import io.tenure.shared.projections.Projections;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.ReplayToken;

/** Keeps all views up to date from {@link #start} to {@link #close}, and rebuilds them beside. */
public final class AxonProjections implements Projections, AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final LedgerEventStore events;
    private final List<Projection> projections;
    private final ProjectionRun live;

    public AxonProjections(LedgerEventStore events, Views views, List<Projection> projections) {
        this.events = events;
        this.projections = List.copyOf(projections);
        this.live = new ProjectionRun(events, views, projections, events::createTailToken);
    }

    public void start() {
        live.start();
    }

    @Override
    public List<ProjectionStatus> status() {
        return live.status();
    }

    @Override
    public long rebuild(Views into, LongConsumer progress) throws InterruptedException {
        var head = events.createHeadToken();
        long end = LedgerEvents.position(head);
        try (ProjectionRun run = new ProjectionRun(
                events, into, projections, () -> ReplayToken.createReplayToken(head, events.createTailToken()))) {
            run.start();
            for (Projection projection : projections) {
                while (!into.awaitProgress(projection.name(), end, LOOK)) {
                    progress.accept(slowest(run));
                }
            }
        }
        progress.accept(end);
        return end;
    }

    private static long slowest(ProjectionRun run) {
        for (ProjectionStatus status : run.status()) {
            if (status.error() != null) {
                throw new IllegalStateException(
                        "Projection %s failed after position %d; its views cannot be rebuilt: %s"
                                .formatted(status.name(), status.position(), status.error()));
            }
        }
        return run.status().stream().mapToLong(ProjectionStatus::position).min().orElse(0);
    }

    @Override
    public void close() {
        live.close();
    }
}
