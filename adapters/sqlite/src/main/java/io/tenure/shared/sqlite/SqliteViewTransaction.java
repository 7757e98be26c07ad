package io.tenure.shared.sqlite;

import io.tenure.shared.sqlite.ViewMarks.Mark;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** A transaction on the one connection that writes; what it changes stays in memory until it must be written. */
final class SqliteViewTransaction implements ViewTransaction {

    private static final int MOST_IN_MEMORY = 20_000;

    private final ViewStore store;
    private final String projection;
    private final LongConsumer committed;
    private final Runnable ended;
    private final Thread owner = Thread.currentThread();
    private final Map<String, ViewChanges<?>> changes = new LinkedHashMap<>();
    private Mark mark;
    private boolean begun;
    private Phase phase = Phase.OPEN;

    private enum Phase {
        OPEN,
        COMMITTED,
        CLOSED
    }

    /** @param committed told the progress made, once readers can see it */
    SqliteViewTransaction(ViewStore store, String projection, LongConsumer committed, Runnable ended) {
        this.store = store;
        this.projection = projection;
        this.committed = committed;
        this.ended = ended;
        this.mark = store.marks().of(projection);
    }

    @Override
    public <V> Optional<V> find(ViewType<V> type, String id) {
        return changes(type).find(id);
    }

    @Override
    public <V> Page<V> page(ViewType<V> type, ViewQuery query) {
        requireOpen();
        flush();
        return new ViewPages(writer(), store.cursors()).page(store.tables().of(type, projection), query);
    }

    @Override
    public <V> void put(ViewType<V> type, V view) {
        changes(type).put(view);
    }

    @Override
    public void delete(ViewType<?> type, String id) {
        changes(type).delete(id);
    }

    @Override
    public void clear(ViewType<?> type) {
        changes(type).clear();
    }

    @Override
    public Optional<byte[]> token() {
        requireOpen();
        return Optional.ofNullable(mark.token());
    }

    @Override
    public void token(byte[] value) {
        requireOpen();
        mark = new Mark(mark.position(), value);
    }

    @Override
    public void progress(long position) {
        requireOpen();
        mark = new Mark(position, mark.token());
    }

    @Override
    public void commit() {
        requireOpen();
        if (begun || store.marks().isFar(projection, mark)) {
            flush();
            ViewMarks.write(writer(), projection, mark);
            writer().change("COMMIT");
            store.marks().wrote(projection, mark);
        } else {
            store.marks().note(projection, mark);
        }
        phase = Phase.COMMITTED;
        committed.accept(mark.position());
    }

    @Override
    public void close() {
        requireOwner();
        if (phase == Phase.CLOSED) {
            return;
        }
        boolean rollBack = phase == Phase.OPEN;
        phase = Phase.CLOSED;
        try {
            if (rollBack && begun) {
                writer().rollBack();
            }
        } finally {
            ended.run();
        }
    }

    /** A batch that changes nothing costs no transaction of the file. */
    private ViewConnection writer() {
        if (!begun) {
            store.writer().change("BEGIN IMMEDIATE");
            begun = true;
        }
        return store.writer();
    }

    private <V> ViewChanges<V> changes(ViewType<V> type) {
        requireOpen();
        ViewTable<V> table = store.tables().of(type, projection);
        @SuppressWarnings("unchecked") // made below for this very table
        ViewChanges<V> known =
                (ViewChanges<V>) changes.computeIfAbsent(table.name(), name -> new ViewChanges<>(table, writer()));
        if (known.size() >= MOST_IN_MEMORY) {
            known.flush();
        }
        return known;
    }

    private void flush() {
        changes.values().forEach(ViewChanges::flush);
    }

    private void requireOpen() {
        requireOwner();
        if (phase != Phase.OPEN) {
            throw new IllegalStateException("This view transaction is over. Begin another");
        }
    }

    private void requireOwner() {
        if (!Thread.currentThread().equals(owner)) {
            throw new IllegalStateException("This view transaction belongs to the thread '%s'; '%s' may not use it"
                    .formatted(owner.getName(), Thread.currentThread().getName()));
        }
    }
}
