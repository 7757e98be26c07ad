package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever has become of a ledger file, its verification says so and names where, or nothing recorded is lost. */
class DamagedLedgerTest {

    private static final int COMMITS = 240;
    private static final int LOOKED_UP_AT_ONCE = 50;
    /** The schema's version: of a later release than this, as far as anybody can tell. */
    private static final List<Integer> VERSION = List.of(60, 61, 62, 63);

    @TempDir
    private Path directory;

    private Path file;
    private byte[] whole;
    private List<RecordedCommit> recorded;

    @BeforeEach
    void record() throws IOException {
        file = directory.resolve("ledger.db");
        try (SqliteLedger ledger = SqliteLedger.open(file, Clock.systemUTC(), LOOKED_UP_AT_ONCE)) {
            append(ledger, COMMITS);
            recorded = ledger.readAll(0, COMMITS);
        }
        whole = Files.readAllBytes(file);
    }

    @Test
    void isFoundWhereverTheFileIsCutShort() throws IOException {
        List<Long> found = new ArrayList<>();
        for (int length : new int[] {0, 1, 99, 100, 4_095, 4_096, 5_000, 20_480, 65_536, 65_600, whole.length / 2}) {
            found.add(broken(Arrays.copyOf(whole, length)).position());
        }
        for (int length = 40_960; length < whole.length; length += 28_672) {
            found.add(broken(Arrays.copyOf(whole, length)).position());
        }
        found.add(broken(Arrays.copyOf(whole, whole.length - 1)).position());

        assertThat(found).startsWith(1L, 1L, 1L, 1L, 1L, 1L).allMatch(position -> position <= COMMITS);
        assertThat(broken(Arrays.copyOf(whole, whole.length / 2)).position())
                .as("the chain is followed as far as it can be read")
                .isGreaterThan(COMMITS / 10);
    }

    @Test
    void isFoundInAnyByteOfTheFileThatMatters() throws IOException {
        int found = 0;
        for (int at = 0; at < whole.length; at += at < 100 ? 1 : 811) {
            if (!VERSION.contains(at)) {
                found += losesNothing(altered(at)) ? 0 : 1;
            }
        }
        assertThat(found).isGreaterThan(whole.length / 811 / 2);
    }

    @Test
    void isFoundInAnyPageOfTheFileThatMatters() throws IOException {
        int found = 0;
        for (int page = 0; page < whole.length / 4_096; page++) {
            byte[] without = whole.clone();
            Arrays.fill(without, page * 4_096, (page + 1) * 4_096, (byte) 0);
            found += losesNothing(without) ? 0 : 1;
        }
        assertThat(found).isGreaterThan(whole.length / 4_096 / 2);
    }

    @Test
    void isToldOfAFileThatIsNoLedger() throws Exception {
        assertThat(broken("Dear Sir or Madam, ".repeat(1_000).getBytes(UTF_8)).problem())
                .contains("not a SQLite database");
        Files.delete(file);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            SqliteConnections.execute(other, "CREATE TABLE recipes (name TEXT)");
        }
        assertThat(broken(Files.readAllBytes(file)).problem()).contains("not a Tenure ledger");
    }

    /** A release that is older than the file cannot say whether it is whole. */
    @Test
    void isNotWhatANewerSchemaIs() throws IOException {
        Files.write(file, altered(VERSION.getLast()));

        assertThatThrownBy(this::verified)
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("newer release of Tenure");
    }

    @Test
    void isNotWhatSqliteRefusesInAWholeFile() throws Exception {
        Connection closed = DriverManager.getConnection("jdbc:sqlite:" + file);
        closed.close();
        assertThat(SqliteFailures.isDamage(refusal(closed, "SELECT 1"))).isFalse();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(SqliteFailures.isDamage(refusal(connection, "SELECT abs(-9223372036854775808)")))
                    .isFalse();
            assertThat(SqliteFailures.isDamage(refusal(connection, "SELECT 1 FROM recipes")))
                    .isTrue();
        }
    }

    private static SQLException refusal(Connection connection, String sql) {
        return catchThrowableOfType(SQLException.class, () -> SqliteConnections.number(connection, sql));
    }

    @Test
    void looksAtAWriteAheadLogThatACrashLeftAndChangesNeither() throws IOException {
        Path copy = Files.createDirectory(directory.resolve("copy")).resolve("ledger.db");
        try (SqliteLedger ledger = SqliteLedger.open(file, Clock.systemUTC())) {
            append(ledger, 3);
            recorded = ledger.readAll(0, COMMITS + 3);
            Files.copy(file, copy);
            Files.copy(file.resolveSibling("ledger.db-wal"), copy.resolveSibling("ledger.db-wal"));
        }
        byte[] log = Files.readAllBytes(copy.resolveSibling("ledger.db-wal"));
        byte[] main = Files.readAllBytes(copy);
        file = copy;

        assertThat(verified()).isInstanceOfSatisfying(Verification.Intact.class, intact -> assertThat(intact.commits())
                .isEqualTo(COMMITS + 3));
        assertThat(copy).hasBinaryContent(main);
        assertThat(copy.resolveSibling("ledger.db-wal")).hasBinaryContent(log);
    }

    private byte[] altered(int at) {
        byte[] altered = whole.clone();
        altered[at] ^= (byte) 0xFF;
        return altered;
    }

    private Verification.Broken broken(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        Verification found = verified();
        assertThat(found).isInstanceOf(Verification.Broken.class);
        assertThat(file).hasBinaryContent(bytes);
        return (Verification.Broken) found;
    }

    /** Whether a file is said to be intact, and then everything recorded can be read. */
    private boolean losesNothing(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        if (verified() instanceof Verification.Broken broken) {
            assertThat(broken.position()).isBetween(1L, (long) COMMITS);
            assertThat(broken.problem()).isNotBlank();
            return false;
        }
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.lookAt(file)) {
            assertThat(ledger.readAll(0, COMMITS + 1))
                    .extracting(RecordedCommit::hash)
                    .containsExactlyElementsOf(
                            recorded.stream().map(RecordedCommit::hash).toList());
        }
        return true;
    }

    private Verification verified() throws IOException {
        List<Path> before = files();
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.lookAt(file)) {
            return ledger.verify(position -> {});
        } finally {
            if (Files.notExists(file.resolveSibling("ledger.db-wal"))) {
                assertThat(files()).isEqualTo(before);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(file.resolveSibling(""))) {
            return files.sorted().toList();
        }
    }

    private static void append(SqliteLedger ledger, int commits) {
        for (int i = 0; i < commits; i++) {
            String stream = "stream" + i % 7;
            long next = ledger.lastSequence(stream) + 1;
            byte[] payload = "{\"text\":\"%s\"}".formatted("x".repeat(300)).getBytes(UTF_8);
            ledger.append(new Commit(
                    stream,
                    next,
                    List.of(new EventData("test.Happened", 1, payload)),
                    Map.of(),
                    List.of(new Claim(stream + "/" + next, 1, stream))));
        }
    }
}
