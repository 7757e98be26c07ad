package io.tenure.shared.sqlite;

import io.tenure.shared.engine.ViewCursors;
import io.tenure.shared.sqlite.SqliteFormat.Synchronous;
import io.tenure.shared.views.ViewsFailure;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The open views file: its tables, the one connection that writes and those that read. */
final class ViewStore implements AutoCloseable {

    static final SqliteFormat FORMAT =
            new SqliteFormat("views file", SqliteFormat.idOf("TnVw"), List.of("""
                    CREATE TABLE types (name TEXT PRIMARY KEY, shape TEXT NOT NULL) WITHOUT ROWID;
                    CREATE TABLE state (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
                    CREATE TABLE progress (projection TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
                    CREATE TABLE cursors (key BLOB NOT NULL);
                    """), Synchronous.NORMAL, true);

    private static final String LEDGER = "ledger";
    private static final System.Logger LOG = System.getLogger(ViewStore.class.getName());

    private final SqliteFile file;
    private final ViewTables tables;
    private final ViewConnection writer;
    private final ViewCursors cursors;
    private final ViewReaders readers;
    private final boolean startedEmpty;
    private final ViewMarks marks;

    private ViewStore(SqliteFile file, ViewTables tables, ViewConnection writer, boolean startedEmpty) {
        this.file = file;
        this.tables = tables;
        this.writer = writer;
        this.startedEmpty = startedEmpty;
        this.cursors = new ViewCursors(cursorKey());
        this.readers = new ViewReaders(file);
        this.marks = new ViewMarks(writer);
    }

    static ViewStore open(Path path, ViewTables tables) {
        SqliteFile file = new SqliteFile(path, FORMAT);
        ViewConnection writer = ViewConnection.toWrite(file);
        try {
            Map<String, String> shapes = shapes(writer);
            if (!shapes.isEmpty() && !shapes.equals(tables.shapes())) {
                writer.close();
                delete(path);
                return open(path, tables);
            }
            if (shapes.isEmpty()) {
                create(writer, tables);
            }
            return new ViewStore(file, tables, writer, shapes.isEmpty());
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    static void delete(Path path) {
        try {
            for (String part : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(path.resolveSibling(path.getFileName() + part));
            }
        } catch (IOException e) {
            throw new ViewsFailure("Cannot delete %s: %s. Delete it by hand".formatted(path, e), e);
        }
    }

    SqliteFile file() {
        return file;
    }

    ViewTables tables() {
        return tables;
    }

    ViewConnection writer() {
        return writer;
    }

    ViewReaders readers() {
        return readers;
    }

    ViewCursors cursors() {
        return cursors;
    }

    /** Lets this one stand in for another: cursors that were given out by it count on, and it is of the same ledger. */
    void standInFor(ViewStore other) {
        writer.change("UPDATE cursors SET key = ?", other.cursorKey());
        ledgerMark(other.writer).ifPresent(this::ledgerMark);
    }

    static Optional<byte[]> ledgerMark(ViewConnection connection) {
        return connection.first(ViewSql.of("SELECT value FROM state WHERE name = ?", LEDGER), row -> row.getBytes(1));
    }

    void ledgerMark(byte[] mark) {
        writer.change("INSERT OR REPLACE INTO state VALUES (?, ?)", LEDGER, mark);
    }

    boolean startedEmpty() {
        return startedEmpty;
    }

    ViewMarks marks() {
        return marks;
    }

    /** For the one who writes: puts into the file how far all projections have come. */
    void settle() {
        marks.settle(writer);
    }

    static Map<String, Long> progress(ViewConnection connection) {
        Map<String, Long> progress = new HashMap<>();
        connection.each(
                ViewSql.of("SELECT projection, position FROM progress WHERE position > 0"),
                row -> progress.put(row.getString(1), row.getLong(2)));
        return progress;
    }

    @Override
    public void close() {
        readers.close();
        try {
            settle();
        } catch (ViewsFailure e) {
            LOG.log(Level.INFO, "Some events without meaning for a projection will be read again", e);
        } finally {
            writer.close();
        }
    }

    private static Map<String, String> shapes(ViewConnection connection) {
        return connection
                .list(ViewSql.of("SELECT name, shape FROM types"), row -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void create(ViewConnection writer, ViewTables tables) {
        writer.run("BEGIN IMMEDIATE");
        writer.change("INSERT INTO cursors VALUES (?)", ViewCursors.newKey());
        tables.all().forEach(table -> table.definition().forEach(writer::run));
        tables.shapes().forEach((name, shape) -> writer.change("INSERT INTO types VALUES (?, ?)", name, shape));
        writer.run("COMMIT");
    }

    private byte[] cursorKey() {
        return writer.first(ViewSql.of("SELECT key FROM cursors"), row -> row.getBytes(1))
                .orElseThrow();
    }
}
