package io.tenure.shared.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.PolicyProgress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteOpsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void remembersHowFarAPolicyHasReacted() {
        try (SqliteOps ops = open()) {
            ops.policyProgress().store("erasure", new byte[] {1});
            ops.policyProgress().store("erasure", new byte[] {2, 3});
        }
        try (SqliteOps ops = open()) {
            assertThat(ops.policyProgress().find("erasure")).contains(new byte[] {2, 3});
            assertThat(ops.policyProgress().find("another")).isEmpty();
        }
    }

    @Test
    void keepsDeadLettersUntilTheyAreRemoved() {
        try (SqliteOps ops = open()) {
            DeadLetters letters = ops.deadLetters();
            letters.put(new DeadLetter("erasure", 7, "c1", 0, "first", 1, NOON));
            letters.put(new DeadLetter("erasure", 7, "c1", 0, "second", 2, NOON));
            letters.put(new DeadLetter("welcome", 9, "c2", 4, "other", 1, NOON));

            assertThat(letters.list(0, 10)).extracting(DeadLetter::error).containsExactly("second", "other");
            assertThat(letters.list(7, 10)).extracting(DeadLetter::error).containsExactly("other");
            letters.remove("erasure", 7);
            assertThat(letters.find("erasure", 7)).isEmpty();
        }
    }

    @Test
    void writesAllOfManyThatComeAtOnce() throws Exception {
        try (SqliteOps ops = open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PolicyProgress progress = ops.policyProgress();
            List<Future<?>> writes = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> progress.store("policy-" + n, new byte[] {1})))
                    .toList();
            for (Future<?> write : writes) {
                write.get();
            }
            assertThat(IntStream.range(0, 200)
                            .filter(n -> progress.find("policy-" + n).isPresent()))
                    .hasSize(200);
        }
    }

    @Test
    void undoesWorkThatFailsAndLeavesTheOthersAlone() {
        try (SqliteOps ops = open()) {
            assertThatThrownBy(() -> ops.write(connection -> {
                        connection.createStatement().execute("INSERT INTO policy_progress VALUES ('half', x'01')");
                        return connection.createStatement().execute("INSERT INTO no_such_table VALUES (1)");
                    }))
                    .isInstanceOf(LedgerFailure.class);

            assertThat(ops.policyProgress().find("half")).isEmpty();
            ops.policyProgress().store("whole", new byte[] {1});
            assertThat(ops.policyProgress().find("whole")).isPresent();
        }
    }

    @Test
    void namesThoseWhoAreDueTheLongestOverdueFirst() {
        try (SqliteOps ops = open()) {
            DueCustomers due = ops.dueCustomers("lifecycle");
            due.set(Map.of(
                    "b", Optional.of(NOON.minusSeconds(60)),
                    "a", Optional.of(NOON),
                    "c", Optional.of(NOON.plusMillis(1))));

            assertThat(due.due(NOON, 10)).containsExactly("b", "a");
            assertThat(due.due(NOON, 1)).containsExactly("b");
            assertThat(ops.dueCustomers("another").due(NOON, 10)).isEmpty();
        }
    }

    @Test
    void keepsTheLatestWordOnEachAcrossARestart() {
        try (SqliteOps ops = open()) {
            DueCustomers due = ops.dueCustomers("lifecycle");
            due.set(Map.of("a", Optional.of(NOON), "b", Optional.of(NOON)));
            due.set(Map.of("a", Optional.of(NOON.plusSeconds(60)), "b", Optional.empty()));
        }
        try (SqliteOps ops = open()) {
            DueCustomers due = ops.dueCustomers("lifecycle");
            assertThat(due.due(NOON, 10)).isEmpty();
            assertThat(due.due(NOON.plusSeconds(60), 10)).containsExactly("a");
        }
    }

    @Test
    void keepsWhoWasDueInAnOlderVersionOfTheFile() throws SQLException {
        open().close();
        try (Connection older = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("ops.db"));
                Statement statement = older.createStatement()) {
            statement.executeUpdate("CREATE TABLE due_assessment (customer TEXT PRIMARY KEY, at INTEGER NOT NULL)");
            statement.executeUpdate("INSERT INTO due_assessment VALUES ('ada', " + NOON.toEpochMilli() + ")");
            statement.executeUpdate("INSERT INTO due_customer VALUES ('segmentation', 'bob', 1)");
            statement.executeUpdate("PRAGMA user_version = 5");
        }
        try (SqliteOps ops = open()) {
            assertThat(ops.dueCustomers("lifecycle").due(NOON, 10)).containsExactly("ada");
            assertThat(ops.dueCustomers("segmentation").due(NOON, 10)).containsExactly("bob");
        }
    }

    private SqliteOps open() {
        return SqliteOps.open(directory.resolve("ops.db"));
    }
}
