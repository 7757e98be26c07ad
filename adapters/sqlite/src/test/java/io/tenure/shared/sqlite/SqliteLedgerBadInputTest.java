package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.OutcomeUnknown;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Snapshot;
import io.tenure.shared.ledger.Verification;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and disks that are not as they should be: clear words, and nothing lost or overwritten. */
class SqliteLedgerBadInputTest {

    @TempDir
    Path directory;

    @Test
    void refusesASecondWriterAndLetsAnotherProcessLookAndBackUp() throws Exception {
        Path path = path();
        try (SqliteLedger ledger = open(path)) {
            append(ledger, 3);
            assertThatThrownBy(() -> open(path))
                    .isInstanceOf(LedgerFailure.class)
                    .hasMessageContaining("this one");
            Process second = JavaProcess.start(SecondProcess.class, path.toString());
            try (var lines = second.inputReader()) {
                assertThat(lines.lines().toList())
                        .hasSize(2)
                        .satisfiesExactly(
                                refused -> assertThat(refused)
                                        .contains("process "
                                                + ProcessHandle.current().pid() + " writes to it already"),
                                verified -> assertThat(verified).startsWith("Intact[commits=3"));
            }
            append(ledger, 1);
        }
        try (ReadOnlySqliteLedger backup = ReadOnlySqliteLedger.open(path.resolveSibling("backup.db"))) {
            assertThat(backup.head()).isEqualTo(3);
            assertThat(backup.verify(position -> {})).isInstanceOf(Verification.Intact.class);
            assertThatThrownBy(() -> backup.deleteSnapshot("a")).hasMessageContaining("reading only");
        }
        try (SqliteLedger again = open(path)) {
            assertThat(again.head()).isEqualTo(4);
        }
    }

    @Test
    void namesTheRecordInWhichASingleByteOfTheFileWasAltered() throws Exception {
        try (SqliteLedger ledger = open(path())) {
            append(ledger, 20);
        }
        alter("\"number\":12", "\"number\":13");
        assertBroken(13, "stream", "the hash differs");
    }

    @Test
    void namesTheRecordThatWasTakenOut() throws Exception {
        try (SqliteLedger ledger = open(path())) {
            append(ledger, 9);
        }
        intrude("DELETE FROM commits WHERE position = 5");
        assertBroken(6, "stream", "positions are missing");
    }

    @Test
    void noticesLookupTablesThatDoNotMatchTheCommits() throws Exception {
        try (SqliteLedger ledger = SqliteLedger.open(path(), Clock.systemUTC(), 10)) {
            append(ledger, 35);
            assertThat(ledger.holder("key3")).isPresent();
            assertThat(ledger.readStream("stream", 5, 2))
                    .extracting(RecordedCommit::position)
                    .containsExactly(6L, 7L);
            assertThat(ledger.verify(position -> {})).isInstanceOf(Verification.Intact.class);
        }
        intrude("INSERT INTO claims SELECT key_hash, 9, position FROM claims WHERE position = 3");
        assertBroken(35, "stream", "rows, the commits made");
        intrude("DELETE FROM claims WHERE position = 4");
        assertBroken(4, "stream", "its claim of key3");
        intrude("DELETE FROM streams WHERE position = 2");
        assertBroken(2, "stream", "table of streams");
    }

    @Test
    void noticesThatTheNewestCommitsWereTakenOut() throws Exception {
        try (SqliteLedger ledger = SqliteLedger.open(path(), Clock.systemUTC(), 10)) {
            append(ledger, 35);
        }
        intrude("DELETE FROM commits WHERE position > 12");
        assertBroken(12, "stream", "the newest were taken out");
        assertThatThrownBy(() -> open(path())).isInstanceOf(LedgerFailure.class).hasMessageContaining("taken out");
    }

    @Test
    void namesThePlaceWhereTheFileIsDamaged() throws Exception {
        try (SqliteLedger ledger = open(path())) {
            append(ledger, 400);
        }
        try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "rw")) {
            file.seek(file.length() / 2 / 4096 * 4096);
            file.write(new byte[4096]);
        }
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(path())) {
            assertThat(ledger.verify(position -> {})).isInstanceOf(Verification.Broken.class);
        }
    }

    @Test
    void refusesALedgerThatWasCutShortAndLeavesItAsItIs() throws Exception {
        try (SqliteLedger ledger = open(path())) {
            append(ledger, 400);
        }
        try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        byte[] before = Files.readAllBytes(path());
        assertThatThrownBy(() -> open(path()))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("cut short")
                .hasMessageContaining("restore a backup");
        assertThat(Files.readAllBytes(path())).isEqualTo(before);
    }

    @Test
    void refusesToWriteOnAFullDiskAndGoesOnWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.in(directory);
                SqliteLedger ledger = open(disk.path("ledger.db"))) {
            Path filler = disk.fill(1 << 20);
            long recorded = fill(ledger);
            assertThat(ledger.head()).isEqualTo(recorded);
            assertThat(ledger.verify(position -> {})).isInstanceOf(Verification.Intact.class);
            Files.delete(filler);
            append(ledger, 1);
            assertThat(ledger.head()).isEqualTo(recorded + 1);
            assertThat(ledger.verify(position -> {})).isInstanceOf(Verification.Intact.class);
            disk.fill(disk.room());
            assertThatThrownBy(() -> open(disk.path("other.db")))
                    .isInstanceOf(LedgerFailure.class)
                    .hasMessageContaining("free space");
        }
    }

    @Test
    void acknowledgesNothingMoreWhenTheDiskDoesNotKeepIt() throws Exception {
        Path path = path();
        try (SqliteLedger ledger = open(path)) {
            append(ledger, 3);
            Files.delete(path.resolveSibling("ledger.db-wal"));
            assertThatThrownBy(() -> append(ledger, 1))
                    .isInstanceOf(OutcomeUnknown.class)
                    .hasMessageContaining("did not keep")
                    .hasMessageContaining("started again");
            assertThat(ledger.head()).isEqualTo(3);
            assertThat(ledger.readAll(0, 10)).hasSize(3);
            assertThat(ledger.refusal().orElseThrow()).contains("started again");
            assertThatThrownBy(() -> append(ledger, 1))
                    .isExactlyInstanceOf(LedgerFailure.class)
                    .hasMessageContaining("Nothing more is written");
        }
    }

    @Test
    void letsOthersWriteWhileItWaitsForALongReadToEmptyTheLog() throws Exception {
        try (SqliteLedger ledger = open(path());
                Connection reader = new SqliteFile(path(), LedgerFormat.FORMAT).openToRead()) {
            append(ledger, 3);
            SqliteConnections.execute(reader, "BEGIN");
            assertThat(SqliteConnections.number(reader, "SELECT count(*) FROM commits"))
                    .isEqualTo(3);
            append(ledger, 1);
            CompletableFuture<Void> emptied = CompletableFuture.runAsync(ledger::compact);
            append(ledger, 50);
            assertThat(emptied).isNotDone();
            SqliteConnections.execute(reader, "ROLLBACK");
            emptied.get(8, TimeUnit.SECONDS);
            assertThat(path().resolveSibling("ledger.db-wal")).isEmptyFile();
        }
    }

    @Test
    void goesOnWithAShortLogWhereNoLongOneMayBeMade() throws Exception {
        Process limited = JavaProcess.limited(4 << 20, LimitedWriter.class, path().toString());
        try (var lines = limited.inputReader()) {
            assertThat(lines.lines().toList()).containsExactly("250");
        }
    }

    @Test
    void refusesADirectoryThatMayNotBeWrittenButVerifiesALedgerThere() throws Exception {
        try (SmallDisk disk = SmallDisk.in(directory)) {
            Path path = disk.path("ledger.db");
            try (SqliteLedger ledger = open(path)) {
                append(ledger, 3);
            }
            disk.makeReadOnly();
            assertThatThrownBy(() -> open(path))
                    .isInstanceOf(LedgerFailure.class)
                    .hasMessageContaining("may be written");
            try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(path)) {
                assertThat(ledger.verify(position -> {})).isInstanceOf(Verification.Intact.class);
            }
        }
    }

    @Test
    void leavesNoByteOfADeletedSnapshotInAnyFile() throws Exception {
        try (SqliteLedger ledger = open(path())) {
            append(ledger, 50);
            for (int version = 0; version < 20; version++) {
                for (int i = 0; i < 40; i++) {
                    byte[] payload = "snapshot-of-%02d-"
                            .formatted(i)
                            .repeat(3 + version * 7 % 13)
                            .getBytes(UTF_8);
                    ledger.storeSnapshot(new Snapshot("s" + i, version, "State", 1, payload));
                }
            }
            for (int i = 0; i < 40; i += 3) {
                ledger.deleteSnapshot("s" + i);
            }
            ledger.compact();
            assertThat(path().resolveSibling("ledger.db-wal")).isEmptyFile();
            String bytes = Files.readString(path(), ISO_8859_1);
            for (int i = 0; i < 40; i += 3) {
                assertThat(bytes.contains("snapshot-of-%02d-".formatted(i)))
                        .as("snapshot %d", i)
                        .isFalse();
            }
            assertThat(bytes).contains("snapshot-of-01-");
        }
    }

    private long fill(SqliteLedger ledger) {
        for (int i = 0; i < 10_000; i++) {
            try {
                append(ledger, 1);
            } catch (LedgerFailure full) {
                assertThat(full).hasMessageContaining("disk is full").hasMessageContaining("Nothing of this write");
                return i;
            }
        }
        throw new AssertionError("The disk never was full");
    }

    private static void append(SqliteLedger ledger, int commits) {
        for (int i = 0; i < commits; i++) {
            long next = ledger.lastSequence("stream") + 1;
            byte[] payload = ("{\"number\":" + next + ",\"text\":\"" + "x".repeat(500) + "\"}").getBytes(UTF_8);
            ledger.append(new Commit(
                    "stream",
                    next,
                    List.of(new EventData("test.Happened", 1, payload)),
                    Map.of(),
                    List.of(new Claim("key" + next, 1, "stream"))));
        }
    }

    private void alter(String from, String to) throws IOException {
        String bytes = Files.readString(path(), ISO_8859_1);
        assertThat(bytes).contains(from);
        Files.writeString(path(), bytes.replace(from, to), ISO_8859_1);
    }

    private void intrude(String sql) throws Exception {
        try (Connection intruder = DriverManager.getConnection("jdbc:sqlite:" + path())) {
            SqliteConnections.execute(intruder, sql);
        }
    }

    private void assertBroken(long position, String stream, String problem) {
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(path())) {
            assertThat(ledger.verify(reached -> {})).isInstanceOfSatisfying(Verification.Broken.class, broken -> {
                assertThat(broken.position()).isEqualTo(position);
                assertThat(broken.stream()).isEqualTo(stream);
                assertThat(broken.problem()).contains(problem);
            });
        }
    }

    private Path path() {
        return directory.resolve("ledger.db");
    }

    private static SqliteLedger open(Path path) {
        return SqliteLedger.open(path, Clock.systemUTC());
    }
}
