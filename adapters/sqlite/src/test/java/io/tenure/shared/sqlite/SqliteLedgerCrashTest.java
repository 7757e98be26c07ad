package io.tenure.shared.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Verification;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process in the middle of heavy concurrent writing, again and again on the same file. */
class SqliteLedgerCrashTest {

    private static final int ROUNDS = 20;
    private static final long SEED = 20261123;

    @TempDir
    Path directory;

    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void losesNothingAcknowledgedAndKeepsNothingHalfWhenKilled() throws Exception {
        Random random = new Random(SEED);
        Path path = directory.resolve("ledger.db");
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(path, SEED + 1000L * round, 1 + random.nextInt(round % 4 == 0 ? 20 : 600));
            try (SqliteLedger ledger = SqliteLedger.open(path, Clock.systemUTC())) {
                assertThat(ledger.verify(position -> {})).as("round %d", round).isInstanceOf(Verification.Intact.class);
                assertThat(contents(ledger)).as("round %d", round).containsAll(acknowledged);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    }

    private void writeUntilKilled(Path path, long seed, int acknowledgements) throws IOException, InterruptedException {
        Process writer = JavaProcess.start(CrashingWriter.class, path.toString(), Long.toString(seed));
        try (BufferedReader lines = writer.inputReader()) {
            for (int i = 0; i < acknowledgements; i++) {
                remember(lines.readLine());
            }
            // The handle kills like kill -9; the process itself would also throw away what was already said.
            writer.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                remember(line);
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private void remember(String line) {
        assertThat(line).as("the writer ended by itself").isNotNull();
        acknowledged.add(line);
    }

    /** Every commit as the writer would have acknowledged it; positions and sequences are dense. */
    private static Set<String> contents(SqliteLedger ledger) {
        Map<String, Long> sequences = new HashMap<>();
        Set<String> commits = new HashSet<>();
        long position = 1;
        for (List<RecordedCommit> next = ledger.readAll(0, 1_000); !next.isEmpty(); ) {
            for (RecordedCommit commit : next) {
                assertThat(commit.position()).isEqualTo(position);
                assertThat(commit.firstSequence()).isEqualTo(sequences.getOrDefault(commit.stream(), 0L));
                position += commit.events().size();
                sequences.put(commit.stream(), commit.lastSequence() + 1);
                commits.add("%s %d %d %d"
                        .formatted(
                                commit.stream(),
                                commit.firstSequence(),
                                commit.position(),
                                commit.events().size()));
            }
            next = ledger.readAll(position - 1, 1_000);
        }
        assertThat(ledger.head()).isEqualTo(position - 1);
        sequences.forEach(
                (stream, events) -> assertThat(ledger.lastSequence(stream)).isEqualTo(events - 1));
        return commits;
    }
}
