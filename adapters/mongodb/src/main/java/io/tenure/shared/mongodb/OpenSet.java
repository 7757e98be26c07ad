package io.tenure.shared.mongodb;

import io.tenure.shared.views.ViewType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/** A set of views in use on this node. */
final class OpenSet implements AutoCloseable {

    /** The views of a projection in use. */
    record Partition(ViewPartition views, ViewReads reads, ViewWriting writing) {}

    private record Turn(Partition partition, ViewHead head) {}

    private final ViewSet set;
    private final Map<String, Partition> byProjection = new LinkedHashMap<>();
    private final Map<String, Partition> byType = new HashMap<>();

    OpenSet(ViewSet set, ViewProgress progress, ScheduledExecutorService life) {
        this.set = set;
        for (ViewPartition views : set.partitions()) {
            Partition partition = new Partition(views, new ViewReads(views), new ViewWriting(views, progress, life));
            byProjection.put(views.projection(), partition);
            views.types().forEach(type -> byType.put(type.name(), partition));
        }
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
        if (byProjection.values().stream().anyMatch(each -> each.writing.isTurnOfThisThread())) {
            throw new IllegalStateException("This thread has a view transaction already. Close it first");
        }
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
     */
    <T> T whileNobodyWrites(MongoFailures failures, Function<Map<String, Long>, T> action) {
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

    @Override
    public void close() {
        byProjection.values().forEach(partition -> partition.writing.close());
    }
}
