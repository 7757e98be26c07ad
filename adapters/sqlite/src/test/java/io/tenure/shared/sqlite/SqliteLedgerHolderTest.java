package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of a key's holder must never outlive the next change of hands. */
class SqliteLedgerHolderTest {

    private static final String KEY = "identity:anna";
    private static final int MOST_RECENT = 3;

    @TempDir
    private Path directory;

    private SqliteLedger ledger;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(directory.resolve("ledger.db"), Clock.systemUTC(), MOST_RECENT);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void tellsTheNewestHolderHoweverOftenItWasAskedBefore() {
        for (int generation = 1; generation <= 5 * MOST_RECENT; generation++) {
            assertThat(generation()).isEqualTo(generation - 1);
            take(generation);
            assertThat(generation()).isEqualTo(generation);
        }
    }

    @Test
    void tellsOfAKeyThatNobodyHeldWhenItWasAskedFirst() {
        assertThat(ledger.holder("identity:ben")).isEmpty();

        ledger.append(commit("ben", new Claim("identity:ben", 1, "ben")));
        for (int generation = 1; generation <= 2 * MOST_RECENT; generation++) {
            take(generation);
        }

        assertThat(ledger.holder("identity:ben"))
                .hasValueSatisfying(held -> assertThat(held.claim().holder()).isEqualTo("ben"));
    }

    @Test
    void neverTellsAnOlderHolderWhileTheKeyChangesHands() throws Exception {
        AtomicInteger recorded = new AtomicInteger();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asking =
                    List.of(readers.submit(() -> neverBehind(recorded)), readers.submit(() -> neverBehind(recorded)));
            for (int generation = 1; generation <= 300; generation++) {
                take(generation);
                recorded.set(generation);
            }
            recorded.set(Integer.MAX_VALUE);
            for (Future<?> each : asking) {
                each.get();
            }
        }
    }

    private void neverBehind(AtomicInteger recorded) {
        for (int least = recorded.get(); least != Integer.MAX_VALUE; least = recorded.get()) {
            assertThat(generation()).isGreaterThanOrEqualTo(least);
        }
    }

    private int generation() {
        return ledger.holder(KEY).map(held -> held.claim().generation()).orElse(0);
    }

    private void take(int generation) {
        ledger.append(commit("holder-" + generation, new Claim(KEY, generation, "holder-" + generation)));
    }

    private static Commit commit(String stream, Claim claim) {
        return new Commit(
                stream,
                0,
                List.of(new EventData("relationship.Tested", 1, "{}".getBytes(UTF_8))),
                Map.of(),
                List.of(claim));
    }
}
