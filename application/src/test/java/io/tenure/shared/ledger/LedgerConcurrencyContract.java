package io.tenure.shared.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What holds when many write and read at once. */
abstract class LedgerConcurrencyContract extends LedgerAdoptionContract {

    private static final int THREADS = 16;

    @RepeatedTest(5)
    void givesARacedKeyToExactlyOneAndTellsTheOthersWhoHasIt() throws Exception {
        List<String> answers = together(racer -> () -> {
            try {
                ledger.append(commit("racer" + racer, 0, 2, claim("raced", "racer" + racer)));
                return "racer" + racer;
            } catch (ClaimHeld held) {
                return held.held().claim().holder();
            }
        });
        HeldClaim winner = ledger.holder("raced").orElseThrow();
        assertThat(answers).hasSize(THREADS).containsOnly(winner.claim().holder());
        assertThat(everything()).singleElement().matches(c -> c.position() == winner.position());
        assertWhole();
    }

    @RepeatedTest(5)
    void letsExactlyOneWriteASequenceOfAStream() throws Exception {
        ledger.append(commit("a", 0));
        List<Boolean> won = together(racer -> () -> {
            try {
                ledger.append(commit("a", 1, claim("key" + racer, "a")));
                return true;
            } catch (StreamConflict lost) {
                return false;
            }
        });
        assertThat(won).containsOnlyOnce(true);
        assertThat(everything()).hasSize(2);
        assertWhole();
    }

    @Test
    void keepsTheWinnersOfAGroupWhateverItsLosersDo() throws Exception {
        ledger.append(commit("busy", 0, claim("held", "busy")));
        int rounds = 60;
        List<Integer> recorded = together(racer -> () -> {
            int own = 0;
            for (int i = 0; i < rounds; i++) {
                own += tried(commit("own" + racer, own, 1 + i % 3, claim("own" + racer + "/" + i, "x")))
                        ? 1 + i % 3
                        : 0;
                tried(commit("busy", ledger.lastSequence("busy") + 1));
                tried(commit("loser" + racer, 0, claim("mine" + racer, "x"), claim("held", "x")));
                tried(commit("loser" + racer, 7));
            }
            return own;
        });
        assertThat(recorded).containsOnly(rounds / 3 * (1 + 2 + 3));
        for (int racer = 0; racer < THREADS; racer++) {
            assertThat(ledger.lastSequence("loser" + racer)).isEqualTo(-1);
            assertThat(ledger.holder("mine" + racer)).isEmpty();
        }
        assertWhole();
    }

    @Test
    void neverShowsAGapToThoseWhoReadWhileOthersWrite() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(1)) {
            Future<List<RecordedCommit>> follower = readers.submit(() -> {
                List<RecordedCommit> seen = new ArrayList<>();
                while (!done.get() || seen.isEmpty() || seen.getLast().lastPosition() < ledger.head()) {
                    seen.addAll(
                            ledger.readAll(seen.isEmpty() ? 0 : seen.getLast().lastPosition(), 7));
                }
                return seen;
            });
            together(racer -> () -> {
                for (int i = 0; i < 100; i++) {
                    ledger.append(commit("s" + racer, 2L * i, 2));
                }
                return true;
            });
            done.set(true);
            assertDense(follower.get());
            assertThat(follower.get()).hasSize(THREADS * 100);
        }
    }

    @Test
    void writesForACallerWhoWasInterruptedAndLeavesTheInterrupt() {
        Thread.currentThread().interrupt();
        ledger.append(commit("a", 0));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ledger.head()).isEqualTo(1);
    }

    private boolean tried(Commit commit) {
        try {
            ledger.append(commit);
            return true;
        } catch (StreamConflict | ClaimHeld lost) {
            return false;
        }
    }

    /** A task for each racer. */
    protected interface Race<T> {
        Callable<T> of(int racer);
    }

    protected final <T> List<T> together(Race<T> race) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<T> task = race.of(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        }
    }
}
