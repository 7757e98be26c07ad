package io.tenure.shared.sqlite;

import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewRebuild;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Views in one SQLite file: searched, sorted and paged by the engine, written by one thread at a time. */
public final class SqliteViews implements Views, AutoCloseable {

    private final Path path;
    private final ViewTables tables;
    private final ViewProgress progress = new ViewProgress();
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReadWriteLock exchanging = new ReentrantReadWriteLock(true);
    private ViewStore store;

    private SqliteViews(Path path, List<ViewType<?>> types) {
        this.path = path;
        this.tables = new ViewTables(types);
        this.store = ViewStore.open(path, tables);
        progress.replace(store.progress());
    }

    /**
     * Opens the views in a file, which is made when there is none. Views of other types than these are dropped, all of
     * them, and so is the progress: see {@link #startedEmpty}.
     *
     * @throws io.tenure.shared.views.ViewsFailure when the file is damaged or not ours
     */
    public static SqliteViews open(Path file, List<ViewType<?>> types) {
        return new SqliteViews(file, types);
    }

    /** Whether the file was made anew when it was opened, because it was missing or held views of another shape. */
    public boolean startedEmpty() {
        return reading(ViewStore::startedEmpty);
    }

    @Override
    public <V> Optional<V> find(ViewType<V> type, String id) {
        ViewSql sql = ViewSql.of("SELECT doc FROM " + tables.of(type).name() + " WHERE id = ?", id);
        return read(connection -> connection.first(sql, row -> ViewDocuments.INSTANCE.read(type, row.getString(1))));
    }

    @Override
    public <V> List<V> findAll(ViewType<V> type, Collection<String> ids) {
        ViewTable<V> table = tables.of(type);
        ViewSql sql = ViewSql.of(
                "SELECT id, doc FROM " + table.name() + " WHERE id IN (SELECT value FROM json_each(?))",
                ViewValues.array(ids));
        Map<String, V> found = new HashMap<>();
        read(connection -> {
            connection.each(
                    sql, row -> found.put(row.getString(1), ViewDocuments.INSTANCE.read(type, row.getString(2))));
            return found;
        });
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public <V> Page<V> page(ViewType<V> type, ViewQuery query) {
        ViewTable<V> table = tables.of(type);
        return reading(current -> current.readers()
                .read(connection -> new ViewPages(connection, current.readers().cursors()).page(table, query)));
    }

    @Override
    public long count(ViewType<?> type, ViewQuery query, long atMost) {
        ViewTable<?> table = tables.of(type);
        return read(connection -> new ViewCounts(connection).count(table, query, atMost));
    }

    @Override
    public ViewTransaction begin() {
        lockWriting();
        try {
            return new SqliteViewTransaction(store, progress::update, writing::unlock);
        } catch (RuntimeException e) {
            writing.unlock();
            throw e;
        }
    }

    @Override
    public long progress(String projection) {
        return progress.of(projection);
    }

    @Override
    public boolean awaitProgress(String projection, long position, Duration atMost) throws InterruptedException {
        return progress.await(projection, position, atMost);
    }

    /**
     * Leaves no readable byte of deleted views in the file or beside it. Waits for the current transaction and all
     * reads to end, and holds up new ones meanwhile.
     */
    public void compact() {
        exchange(current -> {
            ViewErasure.run(current.writer(), tables);
            return current;
        });
    }

    /** Begins a second set of views in a file beside this one. A set left unfinished by a crash is thrown away. */
    public ViewRebuild rebuild() {
        return new SqliteViewRebuild(this, path.resolveSibling(path.getFileName() + ".rebuild"));
    }

    @Override
    public void close() {
        exchange(current -> {
            current.close();
            return current;
        });
    }

    Path path() {
        return path;
    }

    ViewTables tables() {
        return tables;
    }

    <T> T read(Function<ViewConnection, T> reading) {
        return reading(current -> current.readers().read(reading));
    }

    /** Does something with the file while nobody reads or writes; the store it gives back is used from then on. */
    void exchange(UnaryOperator<ViewStore> exchange) {
        lockWriting();
        try {
            exchanging.writeLock().lock();
            try {
                store = exchange.apply(store);
            } finally {
                exchanging.writeLock().unlock();
            }
        } finally {
            writing.unlock();
        }
    }

    void publishProgress() {
        progress.replace(store.progress());
    }

    private <T> T reading(Function<ViewStore, T> reading) {
        exchanging.readLock().lock();
        try {
            return reading.apply(store);
        } finally {
            exchanging.readLock().unlock();
        }
    }

    private void lockWriting() {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("This thread has a view transaction already. Close it first");
        }
        writing.lock();
    }
}
