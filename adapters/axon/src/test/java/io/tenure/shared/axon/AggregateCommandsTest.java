package io.tenure.shared.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.axon.Counter.Count;
import io.tenure.shared.axon.Counter.Counted;
import io.tenure.shared.axon.Counter.Restart;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.StreamConflict;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AggregateCommandsTest {

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final Node node = new Node(ledger);

    @Test
    void recordsTheEventsOfACommandAsOneCommitAndTellsWhereItStands() {
        node.count("a", 2);

        Handled<Counted> handled = node.count("b", 3);

        assertThat(handled.sequence()).isEqualTo(2);
        assertThat(handled.recorded()).hasValueSatisfying(recorded -> {
            assertThat(recorded.firstPosition()).isEqualTo(3);
            assertThat(recorded.lastPosition()).isEqualTo(5);
        });
        assertThat(ledger.readStream("b", 0, 10))
                .singleElement()
                .extracting(RecordedCommit::firstSequence)
                .isEqualTo(0L);
    }

    @Test
    void recordsWhoAskedAndWithWhichCommand() {
        node.count("a", 1);

        assertThat(ledger.readAll(0, 1).getFirst().metadata())
                .containsEntry(Metadata.ACTOR, "tester")
                .containsEntry(Metadata.COMMAND, "Count")
                .containsKey(Metadata.COMMAND_ID);
    }

    @Test
    void leavesNoStreamWhenTheFirstCommandIsRefused() {
        Handled<Counted> handled = node.count("a", Counter.LIMIT + 1);

        assertThat(handled.decision()).isInstanceOf(Decision.Rejected.class);
        assertThat(handled.sequence()).isEqualTo(-1);
        assertThat(ledger.head()).isZero();
        assertThat(ledger.lastSequence("a")).isEqualTo(-1);
    }

    @Test
    void beginsTheStreamAfterARefusedFirstCommand() {
        node.count("a", Counter.LIMIT + 1);

        assertThat(node.count("a", 1).sequence()).isZero();
    }

    @Test
    void recordsNothingWhenNothingHasToChange() {
        assertThat(node.send(new Restart("a")).recorded()).isEmpty();
        assertThat(ledger.head()).isZero();
    }

    @Test
    void namesTheHolderOfAClaimThatIsTaken() {
        node.count("a", Node.ONCE);

        assertThatThrownBy(() -> node.count("b", Node.ONCE)).isInstanceOfSatisfying(ClaimHeld.class, held -> assertThat(
                        held.held().claim().holder())
                .isEqualTo("somebody"));
        assertThat(ledger.lastSequence("b")).isEqualTo(-1);
    }

    @Test
    void goesOnAfterALostClaimAsIfTheCommandHadNotBeenSent() {
        node.count("a", Node.ONCE);
        node.count("b", 5);
        assertThatThrownBy(() -> node.count("b", Node.ONCE)).isInstanceOf(ClaimHeld.class);

        Handled<Counted> handled = node.count("b", 1);

        assertThat(handled.decision()).isEqualTo(Decision.accepted(new Counted(6)));
    }

    @Test
    void decidesAnewWhenAnotherNodeWasFaster() {
        node.count("a", 1);
        new Node(ledger).count("a", 10);

        Handled<Counted> handled = node.count("a", 1);

        assertThat(handled.decision()).isEqualTo(Decision.accepted(new Counted(12)));
        assertThat(handled.sequence()).isEqualTo(11);
    }

    @Test
    void givesUpWhenSomebodyElseIsFasterEveryTime() {
        AtomicInteger races = new AtomicInteger();
        ledger.rival(() -> ledger.record(
                new Commit("a", races.getAndIncrement(), List.of(counted(races.get())), Map.of(), List.of())));

        assertThatThrownBy(() -> node.count("a", 1)).isInstanceOf(StreamConflict.class);
        assertThat(races).hasValue(10);
    }

    @Test
    void refusesOnFreshStateOnly() {
        node.count("a", Counter.LIMIT);
        new Node(ledger).send(new Restart("a"));

        assertThat(node.count("a", 1).decision()).isEqualTo(Decision.accepted(new Counted(1)));
    }

    @Test
    void refusesWhenTheStreamIsNotWhereTheCallerExpectsIt() {
        node.count("a", 1);
        Expected expected = new Expected(0, _ -> false, new Rejection("counter.changed", "Read it again"));

        assertThat(node.send(new Count("a", 1), expected).recorded()).isPresent();
        assertThat(node.send(new Count("a", 1), expected).decision())
                .isEqualTo(new Decision.Rejected<>(expected.otherwise()));
    }

    @Test
    void overlooksEventsThatTheCallerNeedNotKnow() {
        node.count("a", 1);
        node.count("a", 1);
        Rejection otherwise = new Rejection("counter.changed", "Read it again");

        assertThat(node.send(new Count("a", 1), new Expected(0, Counted.class::isInstance, otherwise))
                        .recorded())
                .isPresent();
        assertThat(node.send(new Count("a", 1), new Expected(9, Counted.class::isInstance, otherwise))
                        .decision())
                .isEqualTo(new Decision.Rejected<>(otherwise));
    }

    @Test
    void doesNotKeepWhatTheCallerExpected() {
        node.send(new Count("a", 1), new Expected(-1, _ -> false, new Rejection("counter.changed", "Read it again")));

        assertThat(ledger.readAll(0, 1).getFirst().metadata())
                .containsOnlyKeys(Metadata.ACTOR, Metadata.COMMAND, Metadata.COMMAND_ID);
    }

    @Test
    void readsALongHistoryFromItsSnapshot() {
        IntStream.range(0, 250).forEach(step -> node.count("a", 1));
        assertThat(ledger.snapshot("a"))
                .hasValueSatisfying(snapshot -> assertThat(snapshot.sequence()).isEqualTo(225));

        Node restarted = new Node(ledger);
        assertThat(restarted.count("a", 1).decision()).isEqualTo(Decision.accepted(new Counted(251)));
    }

    @Test
    void readsHistoriesThatSpanManyBlocksAndCommits() {
        IntStream.range(0, 600)
                .forEach(step -> ledger.append(new Commit(
                        "a", 2L * step, List.of(counted(2 * step + 1), counted(2 * step + 2)), Map.of(), List.of())));

        assertThat(node.count("a", 1).decision()).isEqualTo(Decision.accepted(new Counted(1201)));
    }

    private static EventData counted(int total) {
        return new Counter.Codec().encode(new Counted(total), "a");
    }

    @Test
    void letsSixtyFourClientsCountOnOneCounterWithoutLosingAStep() {
        Node other = new Node(ledger);
        try (ExecutorService clients = Executors.newFixedThreadPool(64)) {
            IntStream.range(0, 1_280)
                    .forEach(step -> clients.execute(() -> (step % 8 == 0 ? other : node).count("a", 1)));
        }

        assertThat(ledger.lastSequence("a")).isEqualTo(1_279);
        assertThat(node.count("a", 1).decision()).isEqualTo(Decision.accepted(new Counted(1_281)));
    }
}
