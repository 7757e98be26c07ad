package io.tenure.shared.axon;

import io.tenure.shared.nodes.Duties;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.projections.ProjectionStatus;
import io.tenure.shared.projections.Projections;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;

/** Keeps all views up to date from {@link #start} to {@link #close}, and rebuilds them beside. */
public final class AxonProjections implements Projections, AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final LedgerEventStore events;
    private final Views views;
    private final List<Projection> projections;
    private final ProjectionRun live;
    private volatile ShownEvents watch = ShownEvents.NOBODY;

    /** @param duties who keeps which views up to date, where several nodes have the same views */
    public AxonProjections(LedgerEventStore events, Views views, List<Projection> projections, Duties duties) {
        this(events, views, projections, duties, LedgerProcessor.LONGEST_WAIT);
    }

    AxonProjections(
            LedgerEventStore events, Views views, List<Projection> projections, Duties duties, Duration longestWait) {
        this.events = events;
        this.views = views;
        this.projections = List.copyOf(projections);
        this.live = new ProjectionRun(
                events,
                views,
                projections,
                events::createTailToken,
                _ -> LedgerStream.ENDLESS,
                duties,
                () -> watch,
                longestWait);
    }

    /** Has somebody hear from now on of every event that the live views come to show. */
    public void watch(ShownEvents watching) {
        watch = watching;
    }

    public void start() {
        live.start();
    }

    @Override
    public List<ProjectionStatus> status() {
        return live.status();
    }

    @Override
    public boolean isBeyondTheEnd(long position) {
        return events.engine().ledger().endsBefore(position);
    }

    @Override
    public boolean awaitShown(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (Projection projection : projections) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            if (!views.awaitProgress(projection.name(), position, left)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long rebuild(Views into, LongConsumer progress) throws InterruptedException {
        long end = events.engine().ledger().head();
        build(into, projections.stream().collect(Collectors.toMap(Projection::name, _ -> end)), progress);
        progress.accept(end);
        return end;
    }

    @Override
    public void build(Views into, Map<String, Long> positions, LongConsumer progress) throws InterruptedException {
        requireWithinTheLedger(positions);
        ToLongFunction<String> end = name -> positions.getOrDefault(name, 0L);
        List<Projection> behind = projections.stream()
                .filter(projection -> into.progress(projection.name()) < end.applyAsLong(projection.name()))
                .toList();
        try (ProjectionRun run = new ProjectionRun(
                events,
                into,
                behind,
                () -> replayUpTo(positions),
                end,
                Duties.ALONE,
                () -> ShownEvents.NOBODY,
                LedgerProcessor.LONGEST_WAIT)) {
            run.start();
            for (Projection projection : behind) {
                while (!into.awaitProgress(projection.name(), end.applyAsLong(projection.name()), LOOK)) {
                    progress.accept(slowest(run));
                }
            }
        }
    }

    private void requireWithinTheLedger(Map<String, Long> positions) {
        long head = events.engine().ledger().head();
        positions.forEach((projection, position) -> {
            if (position > head) {
                throw new IllegalStateException(
                        "The views of %s stand at position %d, but the ledger ends at %d: it has lost its end. Start again, and all views are made anew"
                                .formatted(projection, position, head));
            }
        });
    }

    private TrackingToken replayUpTo(Map<String, Long> positions) {
        long last = positions.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return ReplayToken.createReplayToken(LedgerEvents.token(last), events.createTailToken());
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
