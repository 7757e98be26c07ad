package io.tenure.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import io.tenure.bootstrap.JavaChild;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Verification;
import io.tenure.shared.views.ViewRebuild;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the whole application in the middle of heavy writing, again and again on the same data. */
class CrashTest {

    private static final int ROUNDS = 20;
    private static final long SEED = 20_261_123;
    private static final int FEWEST_ACKNOWLEDGED = 50;
    private static final int MORE_ACKNOWLEDGED = 500;
    private static final Instant DAY = Instant.parse("2026-01-05T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void losesNothingAcknowledgedAndKeepsNothingHalfWhenItIsKilled() throws Exception {
        Random random = new Random(SEED);
        Map<String, Long> acknowledged = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.putAll(writeUntilKilled(round, FEWEST_ACKNOWLEDGED + random.nextInt(MORE_ACKNOWLEDGED)));
            try (Core core = Core.open(DataDirectory.create(directory), Clock.systemUTC())) {
                requireDense(core);
                assertThat(core.ledger().verify(position -> {})).isInstanceOf(Verification.Intact.class);
            }
        }
        try (Core core = Core.open(DataDirectory.create(directory), Clock.systemUTC())) {
            acknowledged.forEach((order, position) -> requireRecorded(core, order, position));
            requireViewsEqualToARebuild(core);
        }
    }

    /** Runs a writer, reads acknowledgements until there are so many, and kills it in the middle of the next ones. */
    private Map<String, Long> writeUntilKilled(int round, int acknowledgements)
            throws IOException, InterruptedException {
        Process writer = JavaChild.start(CrashingWriter.class, directory.toString(), String.valueOf(round));
        Map<String, Long> acknowledged = new HashMap<>();
        try (BufferedReader told = writer.inputReader()) {
            while (acknowledged.size() < acknowledgements && add(told.readLine(), acknowledged)) {}
            writer.toHandle().destroyForcibly();
            while (add(told.readLine(), acknowledged)) {}
        }
        writer.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(acknowledgements);
        return acknowledged;
    }

    /** Takes in one whole line; the last one may be cut off by the kill. */
    private static boolean add(@Nullable String line, Map<String, Long> acknowledged) {
        if (line == null) {
            return false;
        }
        String[] parts = line.split(" ", -1);
        if (parts.length == 2 && parts[1].matches("\\d+")) {
            acknowledged.put(parts[0], Long.valueOf(parts[1]));
        }
        return true;
    }

    private static void requireDense(Core core) {
        Map<String, Long> nextOfStream = new HashMap<>();
        long next = 1;
        for (List<RecordedCommit> block = core.ledger().readAll(0, 1_000);
                !block.isEmpty();
                block = core.ledger().readAll(next - 1, 1_000)) {
            for (RecordedCommit commit : block) {
                assertThat(commit.position()).isEqualTo(next);
                assertThat(commit.firstSequence()).isEqualTo(nextOfStream.getOrDefault(commit.stream(), 0L));
                next = commit.lastPosition() + 1;
                nextOfStream.put(commit.stream(), commit.lastSequence() + 1);
            }
        }
        assertThat(core.ledger().head()).isEqualTo(next - 1);
    }

    /** Telling it again finds it where it was acknowledged; a cut-off number is only a prefix of the position. */
    private static void requireRecorded(Core core, String order, long position) {
        InteractionReceipt again = core.relationship()
                .recordInteraction()
                .record(Installation.purchase(order, "c0", DAY, "1.00", null), Installation.SHOP);

        assertThat(again).as(order).isInstanceOf(InteractionReceipt.Duplicate.class);
        assertThat(String.valueOf(lastOfCommit(core, again.position()))).startsWith(String.valueOf(position));
    }

    private static long lastOfCommit(Core core, long firstPosition) {
        return core.ledger().readAll(firstPosition - 1, 1).getFirst().lastPosition();
    }

    private static void requireViewsEqualToARebuild(Core core) throws InterruptedException {
        assertThat(core.relationship().queries().awaitVisible(core.ledger().head()))
                .isTrue();
        try (ViewRebuild rebuild = core.store().rebuild()) {
            core.projections().rebuild(rebuild.fresh(), position -> {});
            assertThat(rebuild.compare(positions -> {}).equal()).isTrue();
        }
    }
}
