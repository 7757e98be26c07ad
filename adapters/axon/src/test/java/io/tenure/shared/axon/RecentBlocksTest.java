package io.tenure.shared.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.LedgerFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentBlocksTest {

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final AtomicLong nanoTime = new AtomicLong();
    private final RecentBlocks blocks = new RecentBlocks(ledger, new Counter.Codec(), nanoTime::get);

    @Test
    void givesEveryFollowerEveryCommitOnceWhileOthersWrite() throws Exception {
        int commits = 4_000;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> followers = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> follow(number * 10L, 2L * commits)))
                    .toList();
            IntStream.range(0, commits).forEach(number -> append(number, 2));
            for (int number = 0; number < 8; number++) {
                assertThat(followers.get(number).get())
                        .containsExactlyElementsOf(LongStream.rangeClosed(number * 10L + 1, 2L * commits)
                                .filter(position -> position % 2 == 1)
                                .boxed()
                                .toList());
            }
        }
    }

    @Test
    void readsOnceForAllWhoFollow() {
        IntStream.range(0, 300).forEach(number -> append(number, 1));
        for (int follower = 0; follower < 20; follower++) {
            assertThat(follow(0, 300)).hasSize(300);
        }
        assertThat(ledger.reads()).isEqualTo(3);
        assertThat(blocks.after(150))
                .extracting(stored -> stored.commit().position())
                .startsWith(151L);
        assertThat(ledger.reads()).as("from the middle of what was read").isEqualTo(3);
    }

    @Test
    void givesWhoIsFarBehindWhatOthersHaveForgotten() {
        for (int number = 0; number < 1_000; number++) {
            append(number, 1);
            assertThat(blocks.after(number)).hasSize(1);
        }
        assertThat(follow(0, 1_000))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1_000).boxed().toList());
        assertThat(blocks.after(1_000)).isEmpty();
    }

    @Test
    void readsAcrossAGapBetweenFollowers() {
        IntStream.range(0, 500).forEach(number -> append(number, 1));
        assertThat(blocks.after(10)).isNotEmpty();
        assertThat(blocks.after(450)).hasSize(50);
        assertThat(follow(0, 500))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 500).boxed().toList());
    }

    @Test
    void keepsNoBlockThatIsTooLarge() {
        String large = "\"" + "x".repeat(17 << 20) + "\"";
        ledger.append(new Commit(
                "large", 0, List.of(new EventData("test.Happened", 1, large.getBytes(UTF_8))), Map.of(), List.of()));
        assertThat(blocks.after(0)).hasSize(1);
        assertThat(blocks.after(0)).hasSize(1);
        assertThat(ledger.reads()).isEqualTo(2);
    }

    @Test
    void keepsNobodyWaitingForAReaderWhomTheLedgerDoesNotAnswer() throws Exception {
        append(0, 1);
        AtomicBoolean first = new AtomicBoolean(true);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        ledger.beforeReading(() -> {
            if (first.getAndSet(false)) {
                asked.countDown();
                awaitAnswer(answer);
            }
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<StoredCommit>> stuck = threads.submit(() -> blocks.after(0));
            asked.await();
            Future<List<StoredCommit>> other = threads.submit(() -> blocks.after(0));
            try {
                assertThat(other.get(20, TimeUnit.SECONDS)).hasSize(1);
            } finally {
                answer.countDown();
            }
            assertThat(stuck.get()).hasSize(1);
        }
    }

    @Test
    void tellsOnlyWhoAskedThatTheLedgerCannotBeRead() {
        append(0, 1);
        AtomicBoolean first = new AtomicBoolean(true);
        ledger.beforeReading(() -> {
            if (first.getAndSet(false)) {
                throw new LedgerFailure("away");
            }
        });
        assertThatThrownBy(() -> blocks.after(0)).isInstanceOf(LedgerFailure.class);
        assertThat(blocks.after(0)).hasSize(1);
    }

    @Test
    void decodesOnceForAllWhoFollowAndAnewForWhoeverComesLater() {
        ledger.append(new Commit(
                "s", 0, List.of(new EventData("counter.Counted", 1, "7".getBytes(UTF_8))), Map.of(), List.of()));
        Object first = content();
        nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(content()).isSameAs(first);
        nanoTime.incrementAndGet();
        Object later = content();
        assertThat(later).isEqualTo(first).isNotSameAs(first);
        assertThat(content()).isSameAs(later);
        assertThat(ledger.reads()).isEqualTo(1);
    }

    private Object content() {
        return blocks.after(0).getFirst().events().getFirst().payload();
    }

    private static void awaitAnswer(CountDownLatch answer) {
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Long> follow(long after, long head) {
        List<Long> seen = new ArrayList<>();
        long at = after;
        while (at < head) {
            for (StoredCommit stored : blocks.after(at)) {
                seen.add(stored.commit().position());
                at = stored.commit().lastPosition();
            }
        }
        return seen;
    }

    private void append(int number, int events) {
        ledger.append(new Commit(
                "s" + number,
                0,
                IntStream.range(0, events)
                        .mapToObj(i -> new EventData("test.Happened", 1, "{}".getBytes(UTF_8)))
                        .toList(),
                Map.of(),
                List.of()));
    }
}
