package io.tenure.shared.axon;

import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Views that a test looks at by id only; transactions are real. */
final class ViewsInMemory implements Views {

    private final ReentrantLock writer = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();
    private final Condition changed = reading.newCondition();
    private Map<String, Object> kept = Map.of();
    private volatile Runnable beforeTurns = () -> {};
    private volatile Runnable afterCommits = () -> {};

    /** What everybody who wants to write must do first. */
    void beforeTurns(Runnable first) {
        beforeTurns = first;
    }

    /** What becomes of the answer to a commit that is kept. */
    void afterCommits(Runnable answer) {
        afterCommits = answer;
    }

    @Override
    public <V> Optional<V> find(ViewType<V> type, String id) {
        return Optional.ofNullable(type.view().cast(kept().get(type.name() + "/" + id)));
    }

    private Map<String, Object> kept() {
        reading.lock();
        try {
            return kept;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public ViewTransaction begin(String projection) {
        beforeTurns.run();
        writer.lock();
        return new Changes(projection, new HashMap<>(kept()));
    }

    @Override
    public long progress(String projection) {
        return (long) kept().getOrDefault("progress/" + projection, 0L);
    }

    @Override
    public boolean awaitProgress(String projection, long position, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        reading.lock();
        try {
            while (progress(projection) < position && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return progress(projection) >= position;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public <V> List<V> findAll(ViewType<V> type, Collection<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <V> Page<V> page(ViewType<V> type, ViewQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(ViewType<?> type, ViewQuery query, long atMost) {
        throw new UnsupportedOperationException();
    }

    private final class Changes implements ViewTransaction {

        private final String projection;
        private final Map<String, Object> changes;

        private Changes(String projection, Map<String, Object> changes) {
            this.projection = projection;
            this.changes = changes;
        }

        @Override
        public <V> Optional<V> find(ViewType<V> type, String id) {
            return Optional.ofNullable(type.view().cast(changes.get(type.name() + "/" + id)));
        }

        @Override
        public <V> Page<V> page(ViewType<V> type, ViewQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <V> void put(ViewType<V> type, V view) {
            changes.put(type.name() + "/" + type.id().apply(view), view);
        }

        @Override
        public void delete(ViewType<?> type, String id) {
            changes.remove(type.name() + "/" + id);
        }

        @Override
        public Optional<byte[]> token() {
            return Optional.ofNullable((byte[]) changes.get("token/" + projection));
        }

        @Override
        public void token(byte[] value) {
            changes.put("token/" + projection, value);
        }

        @Override
        public void progress(long position) {
            changes.put("progress/" + projection, position);
        }

        @Override
        public void clear(ViewType<?> type) {
            changes.keySet().removeIf(key -> key.startsWith(type.name() + "/"));
        }

        @Override
        public void commit() {
            reading.lock();
            try {
                kept = changes;
                changed.signalAll();
            } finally {
                reading.unlock();
            }
            afterCommits.run();
        }

        @Override
        public void close() {
            writer.unlock();
        }
    }
}
