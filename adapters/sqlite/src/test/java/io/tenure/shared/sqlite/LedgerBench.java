package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.RecordedCommit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Measures the ledger beside raw SQLite on this machine. Run by hand: {@code mvn -pl adapters/sqlite -am test-compile},
 * then this class with the test class path and a directory.
 */
final class LedgerBench {

    private static final Map<String, String> METADATA = Map.of(
            "actor", "import",
            "command", "RecordInteraction",
            "commandId", "0192f3a0-7c1b-7d5e-9f3a-2b6c8d9e0f1a",
            "correlationId", "0192f3a0-7c1b-7d5e-9f3a-2b6c8d9e0f1b");

    private LedgerBench() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        int commits = Integer.parseInt(arguments[1]);
        for (int round = 0; round < 4; round++) {
            Path here = Files.createTempDirectory(directory, "round");
            round(here, commits);
        }
    }

    private static void round(Path here, int commits) throws Exception {
        Path path = here.resolve("ledger.db");
        double many;
        double one;
        double replay;
        int alone = commits / 20;
        try (SqliteLedger ledger = SqliteLedger.open(path, Clock.systemUTC())) {
            many = rate(commits, () -> append(ledger, "m", 64, commits));
            one = rate(alone, () -> append(ledger, "s", 1, alone));
            replay = rate(commits + alone, () -> read(ledger));
        }
        List<RawSqlite.Row> rows = RawSqlite.rowsOf(path, commits);
        double rawMany;
        double rawOne;
        try (RawSqlite raw = new RawSqlite(here.resolve("many.db"))) {
            rawMany = rate(rows.size(), () -> raw.insertGrouped(rows, 64));
        }
        try (RawSqlite raw = new RawSqlite(here.resolve("one.db"))) {
            rawOne = rate(alone, () -> raw.insertSingly(rows.subList(0, alone)));
        }
        double rawScan = rate(commits + alone, () -> RawSqlite.scan(path));
        System.out.printf(
                "64 at once %.0f/s, raw %.0f/s, ratio %.2f | one %.0f/s, raw %.0f/s, ratio %.2f | read %.0f/s, raw %.0f/s, ratio %.2f%n",
                many, rawMany, many / rawMany, one, rawOne, one / rawOne, replay, rawScan, replay / rawScan);
    }

    private static void append(SqliteLedger ledger, String prefix, int threads, int commits) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                int thread = t;
                executor.execute(() -> write(ledger, prefix + thread, commits / threads));
            }
        }
    }

    private static void write(SqliteLedger ledger, String prefix, int commits) {
        String[] streams = new String[Math.max(1, commits / 5)];
        for (int i = 0; i < streams.length; i++) {
            streams[i] = UUID.randomUUID().toString();
        }
        for (int i = 0; i < commits; i++) {
            String stream = streams[i % streams.length];
            byte[] payload = payload(i);
            ledger.append(new Commit(
                    stream,
                    i / streams.length,
                    List.of(new EventData("relationship.InteractionRecorded", 1, payload)),
                    METADATA,
                    List.of(new Claim("interaction:shop/" + prefix + "-" + i, 1, stream))));
        }
    }

    private static byte[] payload(int i) {
        return "{\"interactionId\":\"0192f3a0-0000-7000-8000-%012d\",\"kind\":\"PURCHASE\",\"amount\":\"139.12\",\"items\":\"%s\"}"
                .formatted(i, "x".repeat(150))
                .getBytes(UTF_8);
    }

    private static void read(SqliteLedger ledger) {
        for (List<RecordedCommit> next = ledger.readAll(0, 1_000); !next.isEmpty(); ) {
            next = ledger.readAll(next.getLast().lastPosition(), 1_000);
        }
    }

    /** Something measured. */
    interface Task {
        void run() throws Exception;
    }

    private static double rate(int count, Task task) throws Exception {
        long start = System.nanoTime();
        task.run();
        return count / ((System.nanoTime() - start) / 1e9);
    }
}
