package io.tenure.shared.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Every sentence of the port {@link Ledger}, to be kept by every engine: subclass it and say how to open one. */
public abstract class LedgerContract extends LedgerConcurrencyContract {

    @Test
    void beginsEmpty() {
        assertThat(ledger.head()).isZero();
        assertThat(ledger.lastSequence("a")).isEqualTo(-1);
        assertThat(ledger.readAll(0, 10)).isEmpty();
        assertThat(ledger.readStream("a", 0, 10)).isEmpty();
        assertThat(ledger.chainHead())
                .usingRecursiveComparison()
                .isEqualTo(new ChainHead(0, Instant.EPOCH, new byte[32]));
        assertThat(ledger.verify(position -> {}))
                .isInstanceOfSatisfying(
                        Verification.Intact.class,
                        intact -> assertThat(intact.commits() + intact.events()).isZero());
    }

    @Test
    void readsCommitsThatBeginAfterAPositionOldestFirst() {
        for (int i = 0; i < 5; i++) {
            ledger.append(commit("s" + i, 0, 2));
        }
        assertThat(ledger.readAll(0, 2)).extracting(RecordedCommit::position).containsExactly(1L, 3L);
        assertThat(ledger.readAll(3, 10)).extracting(RecordedCommit::position).containsExactly(5L, 7L, 9L);
        assertThat(ledger.readAll(4, 1)).extracting(RecordedCommit::position).containsExactly(5L);
        assertThat(ledger.readAll(9, 10)).isEmpty();
        assertThat(ledger.readAll(10, 10)).isEmpty();
    }

    @Test
    void readsTheCommitsOfAStreamThatHoldASequenceOrALaterOne() {
        ledger.append(commit("a", 0, 3));
        ledger.append(commit("b", 0, 3));
        ledger.append(commit("a", 3, 1));
        ledger.append(commit("a", 4, 2));
        assertThat(firstSequences(0, 10)).containsExactly(0L, 3L, 4L);
        assertThat(firstSequences(2, 10)).containsExactly(0L, 3L, 4L);
        assertThat(firstSequences(3, 1)).containsExactly(3L);
        assertThat(firstSequences(5, 10)).containsExactly(4L);
        assertThat(firstSequences(6, 10)).isEmpty();
    }

    @Test
    void waitsUntilTheHeadLiesBeyondAPosition() throws Exception {
        assertThat(ledger.awaitBeyond(0, Duration.ofMillis(20))).isFalse();
        try (ExecutorService waiter = Executors.newSingleThreadExecutor()) {
            Future<Boolean> beyond = waiter.submit(() -> ledger.awaitBeyond(1, Duration.ofSeconds(20)));
            ledger.append(commit("a", 0));
            ledger.append(commit("a", 1));
            assertThat(beyond.get()).isTrue();
        }
        assertThat(ledger.awaitBeyond(1, Duration.ZERO)).isTrue();
    }

    @Test
    void keepsTheNewestSnapshotOfAStreamUntilItIsDeleted() {
        assertThat(ledger.snapshot("a")).isEmpty();
        ledger.storeSnapshot(snapshot(3, "three"));
        ledger.storeSnapshot(snapshot(7, "seven"));
        ledger.storeSnapshot(snapshot(5, "five"));
        assertThat(ledger.snapshot("a")).usingRecursiveComparison().isEqualTo(Optional.of(snapshot(7, "seven")));
        ledger.deleteSnapshot("a");
        ledger.deleteSnapshot("a");
        assertThat(ledger.snapshot("a")).isEmpty();
        assertThat(ledger.head()).isZero();
    }

    @Test
    void goesOnWhereItStoodAfterItWasClosed() throws Exception {
        ledger.append(commit("a", 0, 2, claim("k", "a")));
        ledger.storeSnapshot(snapshot(1, "one"));
        byte[] hash = ledger.chainHead().hash();
        reopen(Clock.systemUTC());
        assertThat(ledger.head()).isEqualTo(2);
        assertThat(ledger.lastSequence("a")).isEqualTo(1);
        assertThat(ledger.holder("k")).contains(new HeldClaim(claim("k", "a"), 1));
        assertThat(ledger.snapshot("a")).isPresent();
        assertThat(ledger.chainHead().hash()).isEqualTo(hash);
        assertThat(ledger.append(commit("a", 2)).firstPosition()).isEqualTo(3);
        assertWhole();
    }

    @Test
    void chainsHashesThatAnOutsiderCanRecompute() {
        ledger.append(commit("a", 0, 2, claim("k", "a")));
        ledger.append(commit("b", 0));
        ledger.append(commit("a", 2, 3));
        byte[] hash = new byte[32];
        for (RecordedCommit kept : everything()) {
            Commit same =
                    new Commit(kept.stream(), kept.firstSequence(), kept.events(), kept.metadata(), kept.claims());
            hash = CanonicalCommit.of(same)
                    .hash(hash, kept.position(), kept.recordedAt().toEpochMilli());
            assertThat(kept.hash()).isEqualTo(hash);
        }
        assertThat(ledger.chainHead().hash()).isEqualTo(hash);
    }

    @Test
    void verifiesFromTheFirstCommitToTheHeadAndTellsHowFarItIs() {
        for (int i = 0; i < 1500; i++) {
            ledger.append(commit("s" + i % 7, i / 7 * 2L, 2, claim("k" + i, "x")));
        }
        List<Long> progress = new ArrayList<>();
        Verification found = ledger.verify(progress::add);
        assertThat(found).usingRecursiveComparison().isEqualTo(new Verification.Intact(1500, 3000, ledger.chainHead()));
        assertThat(progress).isSorted().endsWith(3000L);
    }

    @Test
    void namesTheFirstRecordThatWasAltered() throws Exception {
        for (int i = 0; i < 10; i++) {
            ledger.append(commit("s" + i, 0, 2));
        }
        tamper(7);
        assertThat(ledger.verify(position -> {})).isInstanceOfSatisfying(Verification.Broken.class, broken -> {
            assertThat(broken.position()).isEqualTo(7);
            assertThat(broken.stream()).isEqualTo("s3");
            assertThat(broken.problem()).contains("hash");
        });
    }

    private List<Long> firstSequences(long from, int limit) {
        return ledger.readStream("a", from, limit).stream()
                .map(RecordedCommit::firstSequence)
                .toList();
    }

    private static Snapshot snapshot(long sequence, String payload) {
        return new Snapshot("a", sequence, "State", 2, payload.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
