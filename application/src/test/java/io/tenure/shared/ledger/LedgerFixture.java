package io.tenure.shared.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the contract needs from an engine, and short names for what it does with it. */
abstract class LedgerFixture {

    protected static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");

    protected Ledger ledger;

    /** Opens the ledger of this test: empty at first, the same again after it was closed. */
    protected abstract Ledger open(Clock clock) throws Exception;

    protected abstract void close(Ledger opened) throws Exception;

    /** Alters the payload of the commit at a position behind the ledger's back. */
    protected abstract void tamper(long position) throws Exception;

    @BeforeEach
    void openLedger() throws Exception {
        ledger = open(Clock.systemUTC());
    }

    @AfterEach
    void closeLedger() throws Exception {
        close(ledger);
    }

    protected final void reopen(Clock clock) throws Exception {
        close(ledger);
        ledger = open(clock);
    }

    protected static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    protected static Commit commit(String stream, long firstSequence, Claim... claims) {
        return commit(stream, firstSequence, 1, claims);
    }

    protected static Commit commit(String stream, long firstSequence, int events, Claim... claims) {
        List<EventData> data = IntStream.range(0, events)
                .mapToObj(i -> event("{\"sequence\":" + (firstSequence + i) + "}"))
                .toList();
        return new Commit(stream, firstSequence, data, Map.of(Metadata.ACTOR, "anna"), List.of(claims));
    }

    protected static EventData event(String payload) {
        return new EventData("test.Happened", 1, payload.getBytes(UTF_8));
    }

    protected static Claim claim(String key, String holder) {
        return new Claim(key, 1, holder);
    }

    protected final List<RecordedCommit> everything() {
        List<RecordedCommit> commits = new ArrayList<>();
        for (List<RecordedCommit> next = ledger.readAll(0, 500); !next.isEmpty(); ) {
            commits.addAll(next);
            next = ledger.readAll(next.getLast().lastPosition(), 500);
        }
        return commits;
    }

    /** Positions follow each other from 1, sequences from 0 in every stream, and the chain holds. */
    protected final void assertWhole() {
        assertDense(everything());
        assertThat(ledger.verify(position -> {})).isInstanceOf(Verification.Intact.class);
    }

    protected static void assertDense(List<RecordedCommit> commits) {
        Map<String, Long> sequences = new java.util.HashMap<>();
        long position = 1;
        for (RecordedCommit commit : commits) {
            assertThat(commit.position()).isEqualTo(position);
            position += commit.events().size();
            assertThat(commit.firstSequence()).isEqualTo(sequences.getOrDefault(commit.stream(), 0L));
            sequences.put(commit.stream(), commit.lastSequence() + 1);
        }
    }
}
