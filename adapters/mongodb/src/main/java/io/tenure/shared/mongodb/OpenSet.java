package io.tenure.shared.mongodb;

import io.tenure.shared.views.ViewType;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A set of views in use on this node. */
final class OpenSet implements AutoCloseable {

    /** The views of a projection in use. */
    record Partition(ViewPartition views, ViewReads reads, ViewWriting writing) {}

    private record Turn(Partition partition, ViewHead head) {}

    /** No read takes so long; what is older is needed by nobody, and some of it may be of people who were erased. */
    private static final Duration LOGS_KEPT = Duration.ofMinutes(10);

    private final ViewSet set;
    /** In the order of names, in which all nodes take turns, whatever their version. */
    private final Map<String, Partition> byProjection = new TreeMap<>();

    private final Map<String, Partition> byType = new HashMap<>();
    private final ScheduledFuture<?> sweep;

    OpenSet(ViewSet set, ViewProgress progress, ScheduledExecutorService life) {
        this.set = set;
        for (ViewPartition views : set.partitions()) {
            Partition partition = new Partition(views, new ViewReads(views), new ViewWriting(views, progress, life));
            byProjection.put(views.projection(), partition);
            views.types().forEach(type -> byType.put(type.name(), partition));
        }
        sweep = life.scheduleAtFixedRate(
                new LogSweep(set.partitions())::sweep,
                LOGS_KEPT.toMillis(),
                LOGS_KEPT.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    ViewSet set() {
        return set;
    }

    /** @throws IllegalArgumentException when the type was not declared */
    Partition of(ViewType<?> type) {
        Partition found = byType.get(type.name());
        if (found == null) {
            throw new IllegalArgumentException("View type '%s' was not declared".formatted(type.name()));
        }
        return found;
    }

    /**
     * Waits until this thread may write the views of a projection.
     *
     * @throws IllegalStateException when the thread has a transaction already
     */
    ViewHead begin(Partition partition) {
        requireNoTurn();
        return partition.writing.begin();
    }

    /** @throws IllegalArgumentException when the projection was not declared */
    Partition of(String projection) {
        Partition found = byProjection.get(projection);
        if (found == null) {
            throw new IllegalArgumentException("The projection '%s' was not declared".formatted(projection));
        }
        return found;
    }

    /**
     * Does something while nobody writes any of the views, on any node; told how far each projection is. Turns are
     * taken in one order by all, so that two who want all of them do not wait for each other.
     *
     * @throws IllegalStateException when the thread has a transaction
     */
    <T> T whileNobodyWrites(MongoFailures failures, Function<Map<String, Long>, T> action) {
        requireNoTurn();
        Deque<Turn> turns = new ArrayDeque<>();
        try {
            byProjection
                    .values()
                    .forEach(partition -> turns.push(new Turn(partition, failures.views(partition.writing::begin))));
            Map<String, Long> positions = new HashMap<>();
            turns.stream()
                    .filter(turn -> turn.head.progress() > 0)
                    .forEach(turn -> positions.put(turn.partition.views.projection(), turn.head.progress()));
            return action.apply(positions);
        } finally {
            turns.forEach(turn -> turn.partition.writing.end(turn.head, true));
        }
    }

    private void requireNoTurn() {
        if (byProjection.values().stream().anyMatch(each -> each.writing.isTurnOfThisThread())) {
            throw new IllegalStateException("This thread has a view transaction already. Close it first");
        }
    }

    @Override
    public void close() {
        sweep.cancel(false);
        byProjection.values().forEach(partition -> partition.writing.close());
    }
}
