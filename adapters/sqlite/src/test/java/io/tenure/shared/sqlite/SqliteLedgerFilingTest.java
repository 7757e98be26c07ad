package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Verification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lookup tables are filled slice by slice: wherever that stands, every commit is found once. */
class SqliteLedgerFilingTest {

    private static final int STREAMS = 5;
    private static final int TURN = 16;
    private static final int COMMITS = 5 * TURN / 2;

    @TempDir
    private Path directory;

    @Test
    void findsEveryCommitOnceAndGoesOnWhereverItIsStoppedInATurn() throws Exception {
        for (int commits = 0; commits <= COMMITS; commits++) {
            try (SqliteLedger ledger = open()) {
                assertFindsAll(ledger, commits);
                if (commits % 8 == 0) {
                    assertRefusesClaimsOnceMade(ledger, commits);
                }
                append(ledger, commits);
                assertFindsAll(ledger, commits + 1);
            }
            assertThat(oldestIndexed()).isBetween(commits - TURN - 2L, (long) commits);
        }
    }

    @Test
    void showsEveryCommitOnceToOthersAndInABackupInTheMiddleOfATurn() throws Exception {
        try (SqliteLedger ledger = open()) {
            for (int commits = 0; commits < COMMITS; commits++) {
                append(ledger, commits);
                try (ReadOnlySqliteLedger other = ReadOnlySqliteLedger.open(path())) {
                    assertFindsAll(other, commits + 1);
                }
            }
            ledger.backup(directory.resolve("backup.db"));
        }
        assertThat(indexed().distinct().count()).isGreaterThan(1);
        try (ReadOnlySqliteLedger backup = ReadOnlySqliteLedger.open(directory.resolve("backup.db"))) {
            assertFindsAll(backup, COMMITS);
        }
    }

    @Test
    void showsAStreamWithoutGapsWhileItIsFiled() throws Exception {
        AtomicLong recorded = new AtomicLong(-1);
        try (SqliteLedger ledger = open();
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> reading = List.of(
                    readers.submit(() -> neverLessThan(recorded, ledger)),
                    readers.submit(() -> neverLessThan(recorded, ledger)));
            for (int sequence = 0; sequence < 400; sequence++) {
                ledger.append(commit("one", sequence, new Claim("one/" + sequence, 1, "one")));
                recorded.set(sequence);
            }
            recorded.set(Long.MAX_VALUE);
            for (Future<?> each : reading) {
                each.get();
            }
        }
    }

    @Test
    void noticesRowsThatAreMissingOrTooManyWhereATurnIsHalfWayThrough() throws Exception {
        writeAll();
        long oldest = oldestIndexed();
        for (String table : List.of("streams", "claims")) {
            String hash = table.equals("streams") ? "stream_hash" : "key_hash";
            String takeOut = "DELETE FROM %s WHERE position IN (SELECT position FROM taken)".formatted(table);
            String putBack = "INSERT INTO %s SELECT * FROM taken".formatted(table);
            intrude(
                    "CREATE TABLE taken AS SELECT * FROM %s WHERE position = (SELECT min(position) FROM %s WHERE position > %d)"
                            .formatted(table, table, oldest));
            intrude(takeOut);
            assertBroken("the table of " + table);
            intrude(putBack);
            assertThat(verified()).isInstanceOf(Verification.Intact.class);
            intrude("INSERT INTO %s SELECT %s, 99, position FROM taken".formatted(table, hash));
            assertBroken("rows, the commits made");
            intrude(takeOut);
            intrude(putBack);
            intrude("DROP TABLE taken");
        }
    }

    @Test
    void noticesThatItIsSaidToBeFurtherThanItIs() throws Exception {
        writeAll();
        intrude("UPDATE indexed SET position = " + (COMMITS - 1));
        assertBroken("does not have it");
        intrude("DELETE FROM indexed WHERE slice = 7");
        assertThatThrownBy(this::open).isInstanceOf(LedgerFailure.class).hasMessageContaining("255 rows");
    }

    @Test
    void readsAFileOfTheFirstSchemaAsItIsAndBringsItUpToDateToWrite() throws Exception {
        int commits = TURN + TURN / 2;
        try (SqliteLedger ledger = SqliteLedger.open(path(), Clock.systemUTC(), 1)) {
            IntStream.range(0, commits).forEach(number -> append(ledger, number));
        }
        assertThat(indexed().distinct()).containsExactly(commits - 1L);
        intrude("CREATE TABLE first (position INTEGER NOT NULL) STRICT");
        intrude("INSERT INTO first SELECT position FROM indexed WHERE slice = 0");
        intrude("DROP TABLE indexed");
        intrude("ALTER TABLE first RENAME TO indexed");
        intrude("PRAGMA user_version = 1");

        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(path())) {
            assertFindsAll(ledger, commits);
        }
        try (SqliteLedger ledger = open()) {
            assertFindsAll(ledger, commits);
            append(ledger, commits);
            assertFindsAll(ledger, commits + 1);
        }
    }

    private void writeAll() {
        try (SqliteLedger ledger = open()) {
            IntStream.range(0, COMMITS).forEach(number -> append(ledger, number));
        }
    }

    /** Commits go to the streams in turns; each also takes over a key that all share. */
    private static void append(Ledger ledger, int number) {
        String stream = "stream" + number % STREAMS;
        ledger.append(commit(
                stream,
                number / STREAMS,
                new Claim("key" + number, 1, stream),
                new Claim("shared", 1 + number, stream)));
    }

    private static void assertFindsAll(Ledger ledger, int commits) {
        for (int stream = 0; stream < STREAMS; stream++) {
            String name = "stream" + stream;
            List<Long> positions = LongStream.rangeClosed(1, commits)
                    .filter(position -> ("stream" + (position - 1) % STREAMS).equals(name))
                    .boxed()
                    .toList();
            assertThat(ledger.readStream(name, 0, 1_000))
                    .extracting(RecordedCommit::position)
                    .isEqualTo(positions);
            assertThat(ledger.lastSequence(name)).isEqualTo(positions.size() - 1L);
        }
        for (int number = 0; number < commits; number++) {
            long position = number + 1L;
            assertThat(ledger.holder("key" + number))
                    .hasValueSatisfying(held -> assertThat(held.position()).isEqualTo(position));
        }
        assertThat(ledger.holder("shared")
                        .map(held -> held.claim().generation())
                        .orElse(0))
                .isEqualTo(commits);
        assertThat(ledger.verify(position -> {})).isInstanceOf(Verification.Intact.class);
    }

    private static void assertRefusesClaimsOnceMade(Ledger ledger, int commits) {
        for (int number = 0; number < commits; number++) {
            Claim made = new Claim("key" + number, 1, "late");
            assertThatThrownBy(() -> ledger.append(commit("late", 0, made))).isInstanceOf(ClaimHeld.class);
        }
    }

    private static void neverLessThan(AtomicLong recorded, Ledger ledger) {
        for (long least = recorded.get(); least != Long.MAX_VALUE; least = recorded.get()) {
            List<Long> sequences = ledger.readStream("one", 0, 1_000).stream()
                    .map(RecordedCommit::firstSequence)
                    .toList();
            assertThat(sequences)
                    .isEqualTo(LongStream.range(0, sequences.size()).boxed().toList())
                    .hasSizeGreaterThan((int) least);
        }
    }

    private void assertBroken(String problem) {
        assertThat(verified()).isInstanceOfSatisfying(Verification.Broken.class, broken -> assertThat(broken.problem())
                .contains(problem));
    }

    private Verification verified() {
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(path())) {
            return ledger.verify(position -> {});
        }
    }

    private LongStream indexed() throws Exception {
        try (Connection connection = new SqliteFile(path(), LedgerFormat.FORMAT).openToRead()) {
            Indexed indexed = new LedgerStatements(connection).indexed();
            return IntStream.range(0, Indexed.SLICES).mapToLong(indexed::of);
        }
    }

    private long oldestIndexed() throws Exception {
        return indexed().min().orElseThrow();
    }

    private void intrude(String sql) throws Exception {
        try (Connection intruder = DriverManager.getConnection("jdbc:sqlite:" + path())) {
            SqliteConnections.execute(intruder, sql);
        }
    }

    private static Commit commit(String stream, long sequence, Claim... claims) {
        return new Commit(
                stream,
                sequence,
                List.of(new EventData("test.Happened", 1, "{}".getBytes(UTF_8))),
                Map.of(),
                List.of(claims));
    }

    private SqliteLedger open() {
        return SqliteLedger.open(path(), Clock.systemUTC(), TURN);
    }

    private Path path() {
        return directory.resolve("ledger.db");
    }
}
