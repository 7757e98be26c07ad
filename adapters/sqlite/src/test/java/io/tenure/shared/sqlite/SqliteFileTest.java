package io.tenure.shared.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.LedgerFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {

    private static final String NOTES = "CREATE TABLE notes (text TEXT)";
    private static final SqliteFormat FIRST = format(List.of(NOTES));
    private static final SqliteFormat SECOND = format(List.of(NOTES, "ALTER TABLE notes ADD COLUMN author TEXT"));

    @TempDir
    Path directory;

    private Path path;

    @BeforeEach
    void place() {
        path = directory.resolve("with space & more").resolve("notes.db");
    }

    @Test
    void makesAFileThatOnlyItsOwnerMayRead() throws Exception {
        write(FIRST, "hello");
        requirePrivate(path);
        assertThat(count(FIRST)).isEqualTo(1);
        assertThat(path.resolveSibling("notes.db.new")).doesNotExist();
    }

    @Test
    void losesNothingWhenTwoMakeTheSameFileAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            path = directory.resolve("round" + round).resolve("notes.db");
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                Callable<Path> writing = () -> {
                    together.await();
                    write(FIRST, "hello");
                    return path;
                };
                for (Future<Path> each : two.invokeAll(Collections.nCopies(2, writing))) {
                    each.get();
                }
            }
            assertThat(count(FIRST)).as("round %d", round).isEqualTo(2);
            assertThat(directory.resolve("round" + round).toFile().list()).noneMatch(name -> name.endsWith(".new"));
        }
    }

    @Test
    void bringsAnOlderSchemaUpToDate() throws Exception {
        write(FIRST, "hello");
        assertThatThrownBy(() -> new SqliteFile(path, SECOND).openToRead())
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("Start the server once");
        try (Connection connection = new SqliteFile(path, SECOND).openToWrite()) {
            SqliteConnections.execute(connection, "UPDATE notes SET author = 'anna'");
        }
        assertThat(count(SECOND)).isEqualTo(1);
    }

    @Test
    void leavesAnOlderSchemaAsItIsWhenItCannotBeBroughtUpToDate() throws Exception {
        write(FIRST, "hello");
        SqliteFormat failing =
                format(List.of(NOTES, "CREATE TABLE authors (name TEXT); INSERT INTO nowhere VALUES (1)"));
        assertThatThrownBy(() -> new SqliteFile(path, failing).openToWrite())
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("nowhere");
        try (Connection connection = new SqliteFile(path, FIRST).openToRead()) {
            assertThat(SqliteConnections.number(connection, "SELECT count(*) FROM sqlite_schema"))
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesANewerSchema() throws Exception {
        write(SECOND, "hello");
        refusedUntouched(FIRST, "schema is version 2");
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws Exception {
        Files.createDirectories(directory.resolve("with space & more"));
        Files.writeString(path, "Dear diary, this is certainly not a database. ".repeat(40));
        refusedUntouched(FIRST, "not a SQLite database");
    }

    @Test
    void refusesTheDatabaseOfAnotherProgram() throws Exception {
        Files.createDirectories(directory.resolve("with space & more"));
        try (Connection foreign = DriverManager.getConnection("jdbc:sqlite:" + path)) {
            SqliteConnections.execute(foreign, NOTES);
        }
        refusedUntouched(FIRST, "not a Tenure notes");
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        Files.createDirectories(directory.resolve("with space & more"));
        Files.createFile(path);
        refusedUntouched(FIRST, "the file is empty");
    }

    @Test
    void refusesAFileThatWasCutShort() throws Exception {
        write(FIRST, "hello".repeat(5_000));
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(8_192);
        }
        refusedUntouched(FIRST, "damaged or cut short");
    }

    @Test
    void refusesToStartAnewBesideALeftoverLog() throws Exception {
        Files.createDirectories(directory.resolve("with space & more"));
        Path log = Files.writeString(path.resolveSibling("notes.db-wal"), "newest records");
        assertThatThrownBy(() -> new SqliteFile(path, FIRST).openToWrite())
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("write-ahead log");
        assertThat(log).hasContent("newest records");
    }

    @Test
    void readsNothingWhereNothingIs() {
        assertThatThrownBy(() -> new SqliteFile(path, FIRST).openToRead())
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("There is no notes at");
        assertThat(path).doesNotExist();
    }

    @Test
    void backsUpWhileOthersWrite() throws Exception {
        Path copy = directory.resolve("backup").resolve("notes.db");
        SqliteFile file = new SqliteFile(path, FIRST);
        try (Connection writer = file.openToWrite()) {
            insert(writer, "one");
            SqliteConnections.execute(writer, "BEGIN");
            insert(writer, "not yet committed");
            file.backup(copy);
            SqliteConnections.execute(writer, "COMMIT");
        }
        assertThat(count(FIRST)).isEqualTo(2);
        path = copy;
        assertThat(count(FIRST)).isEqualTo(1);
        requirePrivate(copy);
        assertThatThrownBy(() -> file.backup(copy))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("there is a file already");
    }

    private static void requirePrivate(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private void refusedUntouched(SqliteFormat format, String reason) throws IOException {
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> new SqliteFile(path, format).openToWrite())
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining(reason);
        assertThatThrownBy(() -> new SqliteFile(path, format).openToRead())
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining(reason);
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    private void write(SqliteFormat format, String text) throws SQLException {
        try (Connection connection = new SqliteFile(path, format).openToWrite()) {
            insert(connection, text);
        }
    }

    private static void insert(Connection connection, String text) throws SQLException {
        SqliteConnections.execute(connection, "INSERT INTO notes(text) VALUES ('" + text + "')");
    }

    private int count(SqliteFormat format) throws SQLException {
        try (Connection connection = new SqliteFile(path, format).openToRead()) {
            return SqliteConnections.number(connection, "SELECT count(*) FROM notes");
        }
    }

    private static SqliteFormat format(List<String> migrations) {
        return new SqliteFormat("notes", SqliteFormat.idOf("TeTE"), migrations, SqliteFormat.Synchronous.FULL, false);
    }
}
