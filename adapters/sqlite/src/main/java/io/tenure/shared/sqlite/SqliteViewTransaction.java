package io.tenure.shared.sqlite;

import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
    private OptionalLong progress = OptionalLong.empty();
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
        writer().change("BEGIN IMMEDIATE");
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
        return writer().first(ViewSql.of("SELECT value FROM state WHERE name = ?", state()), row -> row.getBytes(1));
    }

    @Override
    public void token(byte[] value) {
        requireOpen();
        writer().change("INSERT OR REPLACE INTO state VALUES (?, ?)", state(), value);
    }

    @Override
    public void progress(long position) {
        requireOpen();
        progress = OptionalLong.of(position);
    }

    @Override
    public void commit() {
        requireOpen();
        flush();
        progress.ifPresent(
                position -> writer().change("INSERT OR REPLACE INTO progress VALUES (?, ?)", projection, position));
        writer().change("COMMIT");
        phase = Phase.COMMITTED;
        progress.ifPresent(committed);
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
            if (rollBack) {
                writer().rollBack();
            }
        } finally {
            ended.run();
        }
    }

    private String state() {
        return "token:" + projection;
    }

    private ViewConnection writer() {
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
