package io.tenure.shared.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.PolicyProgress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

    private SqliteOps open() {
        return SqliteOps.open(directory.resolve("ops.db"));
    }
}
