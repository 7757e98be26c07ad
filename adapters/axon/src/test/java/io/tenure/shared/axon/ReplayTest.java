package io.tenure.shared.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.nodes.Duties;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Axon 4.13.0 does on a reset, with tokens that are plain positions. */
class ReplayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final Node node = new Node(ledger);
    private final ViewsInMemory views = new ViewsInMemory();
    private final ViewTransactions transactions = new ViewTransactions(views);
    private final ViewsTokenStore tokens =
            new ViewsTokenStore(transactions, node.events()::createTailToken, Duties.ALONE);
    private final Tally tally = new Tally("tally");
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final LedgerProcessor processor = new LedgerProcessor(
            new ProjectionListener(tally, transactions, () -> ShownEvents.NOBODY),
            new LedgerSource(node.events()),
            tokens,
            transactions,
            threads,
            LedgerProcessor.LONGEST_WAIT);

    @BeforeEach
    void processSomeEvents() throws InterruptedException {
        IntStream.range(0, 1_500).forEach(step -> node.count("a", 2));
        processor.start();
        caughtUp();
        processor.shutDown();
        tally.seen.clear();
    }

    @AfterEach
    void close() {
        processor.shutDown();
        threads.shutdownNow();
    }

    @Test
    void replaysEachEventOnceAndFlagsIt() throws InterruptedException {
        reset();
        caughtUp();

        assertThat(tally.positions())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 3_000).boxed().toList());
        assertThat(tally.seen).allMatch(RecordedEvent::replay);
        assertThat(views.find(Tally.COUNTS, "tally").orElseThrow().events()).isEqualTo(3_000);
    }

    @Test
    void doesNotFlagWhatCameAfterTheReset() throws InterruptedException {
        node.count("a", 3);
        reset();
        node.count("a", 3);
        caughtUp();

        assertThat(tally.seen).filteredOn(RecordedEvent::replay).hasSize(3_000);
        assertThat(tally.seen)
                .filteredOn(Predicate.not(RecordedEvent::replay))
                .extracting(RecordedEvent::position)
                .containsExactly(3_001L, 3_002L, 3_003L, 3_004L, 3_005L, 3_006L);
    }

    @Test
    void goesBackToAPlainTokenWhenTheReplayIsOver() throws InterruptedException {
        reset();
        caughtUp();
        node.count("a", 1);
        caughtUp();

        assertThat(token()).isEqualTo(new GlobalSequenceTrackingToken(3_001));
    }

    @Test
    void keepsATokenSmallThroughAnyNumberOfResets() {
        for (int reset = 0; reset < 5; reset++) {
            processor.resetTokens();
        }

        assertThat(token()).isInstanceOf(ReplayToken.class);
        assertThat(transactions.fetchInTransaction(
                        () -> transactions.current(tally.name()).token()))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSizeLessThan(41));
    }

    @Test
    void goesOnWithAReplayThatWasInterrupted() throws InterruptedException {
        reset();
        await().atMost(SOON).until(() -> !tally.seen.isEmpty());
        processor.shutDown();
        processor.start();
        caughtUp();

        assertThat(tally.positions())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 3_000).boxed().toList());
        assertThat(tally.seen).allMatch(RecordedEvent::replay);
    }

    @Test
    void writesTokensAndReadsThemBack() {
        TrackingToken position = new GlobalSequenceTrackingToken(42);
        TrackingToken replay = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(99), position);

        assertThat(List.of(position, replay)).allSatisfy(token -> assertThat(Tokens.decode(Tokens.encode(token)))
                .isEqualTo(token));
        assertThat(ReplayToken.isReplay(Tokens.decode(Tokens.encode(replay)))).isTrue();
    }

    private void reset() {
        processor.resetTokens();
        assertThat(views.find(Tally.COUNTS, "tally")).isEmpty();
        processor.start();
    }

    private TrackingToken token() {
        return transactions.fetchInTransaction(() -> tokens.fetchToken("tally", 0));
    }

    private void caughtUp() throws InterruptedException {
        assertThat(views.awaitProgress("tally", ledger.head(), SOON)).isTrue();
    }
}
