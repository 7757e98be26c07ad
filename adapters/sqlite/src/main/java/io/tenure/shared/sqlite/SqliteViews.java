package io.tenure.shared.sqlite;

import io.tenure.shared.views.LedgerViews;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewRebuild;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Views in one SQLite file: searched, sorted and paged by the engine, written by one thread at a time. */
public final class SqliteViews implements LedgerViews, AutoCloseable {

    private final ViewTables tables;
    private final ViewAccess access;
    private final ViewProgress progress = new ViewProgress();

    private SqliteViews(Path path, ViewTables tables) {
        this.tables = tables;
        this.access = new ViewAccess(path, tables);
        publishProgress();
    }

    /**
     * Opens the views in a file, which is made when there is none. Views other than these are dropped, all of them, and
     * so is the progress: see {@link #startedEmpty}. What a killed rebuild or compaction left beside it is deleted: it
     * holds people who may be erased since.
     *
     * @throws io.tenure.shared.views.ViewsFailure when the file is damaged or not ours
     */
    public static SqliteViews open(Path file, List<OwnedViews> views) {
        ViewStore.delete(SqliteViewRebuild.place(file));
        ViewStore.delete(ViewErasure.place(file));
        return open(file, new ViewTables(views));
    }

    static SqliteViews open(Path file, ViewTables tables) {
        return new SqliteViews(file, tables);
    }

    /** Whether the file was made anew when it was opened, because it was missing or held views of another shape. */
    public boolean startedEmpty() {
        return access.read(ViewStore::startedEmpty);
    }

    @Override
    public <V> Optional<V> find(ViewType<V> type, String id) {
        ViewTable<V> table = tables.of(type);
        ViewSql sql = ViewSql.of(
                "SELECT doc FROM %s JOIN %s USING (rid) WHERE id = ?".formatted(table.name(), table.documents()), id);
        return read(connection -> connection.first(sql, row -> ViewDocuments.INSTANCE.read(type, row.getString(1))));
    }

    @Override
    public <V> List<V> findAll(ViewType<V> type, Collection<String> ids) {
        ViewTable<V> table = tables.of(type);
        ViewSql sql = ViewSql.of(
                "SELECT id, doc FROM %s JOIN %s USING (rid) WHERE id IN (SELECT value FROM json_each(?))"
                        .formatted(table.name(), table.documents()),
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
        return access.read(store ->
                store.readers().read(connection -> new ViewPages(connection, store.cursors()).page(table, query)));
    }

    @Override
    public long count(ViewType<?> type, ViewQuery query, long atMost) {
        ViewTable<?> table = tables.of(type);
        return read(connection -> new ViewCounts(connection).count(table, query, atMost));
    }

    @Override
    public ViewTransaction begin(String projection) {
        tables.requireDeclared(projection);
        ViewStore store = access.beginWriting();
        try {
            return new SqliteViewTransaction(
                    store, projection, position -> progress.update(projection, position), access::endWriting);
        } catch (RuntimeException e) {
            access.endWriting();
            throw e;
        }
    }

    @Override
    public long progress(String projection) {
        tables.requireDeclared(projection);
        return progress.of(projection);
    }

    @Override
    public boolean awaitProgress(String projection, long position, Duration atMost) throws InterruptedException {
        tables.requireDeclared(projection);
        return progress.await(projection, position, atMost);
    }

    /**
     * Leaves no readable byte of deleted views in the file or beside it. Copies the whole file: some seconds per
     * gigabyte, in which views are read but not written.
     */
    public void compact() {
        Path copy = ViewErasure.place(access.path());
        access.whileNobodyWrites(store -> {
            store.settle();
            ViewErasure.copy(store, copy);
            access.replaceBy(copy);
        });
    }

    @Override
    public Optional<byte[]> ledgerMark() {
        return read(ViewStore::ledgerMark);
    }

    @Override
    public boolean ledgerMark(byte[] mark) {
        return access.unlessSomebodyWrites(store -> store.ledgerMark(mark));
    }

    @Override
    public void beginAnew() {
        access.beginAnew();
        publishProgress();
    }

    /** Begins a second set of views in a file beside this one. A set left unfinished by a crash is thrown away. */
    public ViewRebuild rebuild() {
        return new SqliteViewRebuild(this);
    }

    @Override
    public void close() {
        access.close();
    }

    ViewAccess access() {
        return access;
    }

    ViewTables tables() {
        return tables;
    }

    <T> T read(Function<ViewConnection, T> reading) {
        return access.read(store -> store.readers().read(reading));
    }

    void publishProgress() {
        progress.replace(access.read(store -> store.marks().positions()));
    }
}
