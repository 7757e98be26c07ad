package io.tenure.shared.axon;

import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.shared.axon.Counter.Counted;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.projections.ProjectionStatus;
import io.tenure.shared.views.ViewsBusy;
import io.tenure.shared.views.ViewsFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AxonProjectionsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Throwable broken = new IllegalStateException("Broken on order");

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final Node node = new Node(ledger);
    private final ViewsInMemory views = new ViewsInMemory();
    private final Tally tally = new Tally("tally");
    private AxonProjections projections = projections();

    private AxonProjections projections() {
        return new AxonProjections(node.events(), views, List.of(tally), Duties.ALONE);
    }

    @AfterEach
    void close() {
        projections.close();
    }

    @Test
    void seesEveryEventOnceInOrderHoweverManyThereAre() throws Exception {
        IntStream.range(0, 3_000).forEach(step -> node.count("c" + step % 20, 1 + step % 3));

        projections.start();
        IntStream.range(0, 3_000).forEach(step -> node.count("c" + step % 20, 1 + step % 3));
        caughtUp();

        assertThat(tally.positions())
                .containsExactlyElementsOf(rangeClosed(1, ledger.head()).boxed().toList());
        assertThat(count().events()).isEqualTo(ledger.head());
    }

    @Test
    void takesInACommitThatIsLargerThanABatch() throws Exception {
        node.count("a", 2);
        node.count("b", 2_500);
        node.count("c", 2);

        projections.start();
        caughtUp();

        assertThat(tally.positions())
                .containsExactlyElementsOf(rangeClosed(1, 2_504).boxed().toList());
    }

    @Test
    void handsOverTheEnvelopeOfEachEvent() throws Exception {
        node.count("a", 1);
        node.count("b", 2);
        projections.start();
        caughtUp();

        RecordedEvent last = new ArrayList<>(tally.seen).getLast();

        assertThat(last.stream()).isEqualTo("b");
        assertThat(last.sequence()).isEqualTo(1);
        assertThat(last.event()).isEqualTo(new Counted(2));
        assertThat(last.recordedAt()).isEqualTo(ledger.readAll(1, 1).getFirst().recordedAt());
        assertThat(last.metadata()).containsEntry(Metadata.ACTOR, "tester");
        assertThat(last.replay()).isFalse();
    }

    @Test
    void followsANewEventAtOnce() throws Exception {
        projections.start();
        List<Duration> lags = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            long begun = System.nanoTime();
            node.count("a", 1);
            caughtUp();
            lags.add(Duration.ofNanos(System.nanoTime() - begun));
        }

        assertThat(lags).anySatisfy(lag -> assertThat(lag).isLessThan(Duration.ofMillis(100)));
    }

    @Test
    void goesOnWhereItStoppedAfterARestart() throws Exception {
        for (int start = 0; start < 5; start++) {
            projections.start();
            IntStream.range(0, 700).forEach(step -> node.count("a", 2));
            projections.close();
            projections = projections();
        }
        projections.start();
        caughtUp();

        assertThat(tally.positions())
                .containsExactlyElementsOf(rangeClosed(1, ledger.head()).boxed().toList());
        assertThat(count().events()).isEqualTo(7_000);
    }

    @Test
    void neitherLosesNorRepeatsAnEventWhenItsProjectionFailsForAWhile() throws Exception {
        tally.failure = broken;
        projections.start();
        IntStream.range(0, 100).forEach(step -> node.count("a", 1));
        await().atMost(SOON).untilAsserted(() -> assertThat(status().error()).contains("Broken on order"));
        assertThat(views.find(Tally.COUNTS, "tally")).isEmpty();
        assertThat(status().caughtUp()).isFalse();

        tally.failure = null;
        caughtUp();

        assertThat(count().events()).isEqualTo(100);
        await().atMost(SOON).untilAsserted(() -> assertThat(status())
                .isEqualTo(new ProjectionStatus("tally", ledger.head(), ledger.head(), false, null)));
    }

    @Test
    void triesAgainEvenAfterAnError() throws Exception {
        tally.failure = new StackOverflowError("Too deep");
        projections.start();
        node.count("a", 1);
        await().atMost(SOON).untilAsserted(() -> assertThat(status().error()).contains("Too deep"));

        tally.failure = null;
        caughtUp();

        assertThat(count().events()).isEqualTo(1);
    }

    @Test
    void isNotHeldUpByAFailureOfItsOwnOnceAnotherNodeDoesTheWork() {
        AtomicBoolean mine = new AtomicBoolean(true);
        projections = new AxonProjections(node.events(), views, List.of(tally), held(mine));
        tally.failure = broken;
        projections.start();
        node.count("a", 1);
        await().atMost(SOON).untilAsserted(() -> assertThat(status().error()).isNotNull());

        mine.set(false);
        Tally healthy = new Tally("tally");
        try (AxonProjections other = new AxonProjections(node.events(), views, List.of(healthy), Duties.ALONE)) {
            other.start();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(status().caughtUp()).isTrue());
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(status().error()).isNull());
        }
        assertThat(healthy.positions()).containsExactly(1L);
    }

    @Test
    void isWellAgainWhereOnlyTheAnswerToItsLastCommitWasLost() throws Exception {
        projections.start();
        node.count("a", 1);
        caughtUp();
        AtomicBoolean seen = new AtomicBoolean();
        views.afterCommits(() -> {
            if (views.progress("tally") == 2 && seen.compareAndSet(false, true)) {
                throw new ViewsFailure("No answer");
            }
        });
        node.count("a", 1);
        await().atMost(SOON).untilTrue(seen);

        await().atMost(SOON).untilAsserted(() -> assertThat(status().error()).isNull());
        assertThat(count().events()).isEqualTo(2);
    }

    @Test
    void failsNotWhileAnotherWriterHoldsTheViews() throws Exception {
        projections.start();
        node.count("a", 1);
        caughtUp();
        AtomicInteger asked = new AtomicInteger();
        views.beforeTurns(() -> {
            asked.incrementAndGet();
            throw new ViewsBusy("A rebuild compares them");
        });
        node.count("a", 1);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(asked).hasValueGreaterThan(1);
            assertThat(status().error()).isNull();
        });
        views.beforeTurns(() -> {});

        caughtUp();
        assertThat(count().events()).isEqualTo(2);
    }

    @Test
    void failsWhereAnotherWriterHoldsTheViewsForTooLong() throws Exception {
        projections = new AxonProjections(node.events(), views, List.of(tally), Duties.ALONE, Duration.ofMillis(1));
        projections.start();
        node.count("a", 1);
        caughtUp();
        views.beforeTurns(() -> {
            throw new ViewsBusy("A writer that hangs");
        });
        node.count("a", 1);
        await().atMost(SOON).untilAsserted(() -> assertThat(status().error()).contains("A writer that hangs"));
        views.beforeTurns(() -> {});

        caughtUp();
        await().atMost(SOON).untilAsserted(() -> assertThat(status().error()).isNull());
    }

    @Test
    void failsWhereAnotherWriterHoldsTheViewsFromTheStart() throws Exception {
        projections = new AxonProjections(node.events(), views, List.of(tally), Duties.ALONE, Duration.ofMillis(1));
        views.beforeTurns(() -> {
            throw new ViewsBusy("A writer that hangs");
        });
        projections.start();
        await().atMost(SOON).untilAsserted(() -> assertThat(status().error()).contains("A writer that hangs"));
        views.beforeTurns(() -> {});
        node.count("a", 1);

        caughtUp();
        await().atMost(SOON).untilAsserted(() -> assertThat(status().error()).isNull());
    }

    private static Duties held(AtomicBoolean mine) {
        return new Duties() {

            @Override
            public boolean hold(String work) {
                return mine.get();
            }

            @Override
            public void release(String work) {
                // the test says whose it is
            }
        };
    }

    @Test
    void rebuildsTheSameViewsBesideTheLiveOnesAsAReplay() throws Exception {
        projections.start();
        IntStream.range(0, 2_500).forEach(step -> node.count("a", 1));
        caughtUp();
        tally.seen.clear();
        ViewsInMemory beside = new ViewsInMemory();
        List<Long> progress = new ArrayList<>();

        long end = projections.rebuild(beside, progress::add);

        assertThat(end).isEqualTo(ledger.head());
        assertThat(progress).last().isEqualTo(end);
        assertThat(beside.find(Tally.COUNTS, "tally")).contains(count());
        assertThat(tally.seen).hasSize(2_500).allMatch(RecordedEvent::replay);
    }

    @Test
    void buildsOnToAPositionAndNoFurther() throws Exception {
        ViewsInMemory beside = new ViewsInMemory();
        IntStream.range(0, 10).forEach(step -> node.count("a", 1));
        projections.rebuild(beside, position -> {});
        IntStream.range(0, 2_000).forEach(step -> node.count("a", 1));

        projections.build(beside, Map.of("tally", 1_500L), position -> {});

        assertThat(beside.progress("tally")).isEqualTo(1_500);
        assertThat(beside.find(Tally.COUNTS, "tally").orElseThrow().events()).isEqualTo(1_500);
        projections.build(beside, Map.of("tally", 700L), position -> {});
        assertThat(beside.progress("tally")).isEqualTo(1_500);
    }

    @Test
    void buildsNothingToAPositionThatTheLedgerDoesNotReach() {
        node.count("a", 1);

        assertThatThrownBy(() -> projections.build(new ViewsInMemory(), Map.of("tally", 2L), position -> {}))
                .hasMessageContaining("tally stand at position 2, but the ledger ends at 1");
    }

    @Test
    void saysWhichProjectionCannotBeRebuilt() {
        node.count("a", 1);
        tally.failure = broken;

        assertThatThrownBy(() -> projections.rebuild(new ViewsInMemory(), position -> {}))
                .hasMessageContaining("tally")
                .hasMessageContaining("Broken on order");
    }

    @Test
    void rebuildsAnEmptyLedger() throws Exception {
        assertThat(projections.rebuild(new ViewsInMemory(), position -> {})).isZero();
    }

    private Tally.Count count() {
        return views.find(Tally.COUNTS, "tally").orElseThrow();
    }

    private ProjectionStatus status() {
        return projections.status().getFirst();
    }

    private void caughtUp() throws InterruptedException {
        assertThat(views.awaitProgress("tally", ledger.head(), SOON)).isTrue();
    }
}
