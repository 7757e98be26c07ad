package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.relationship.axonjdbc.AxonJdbcStore;
import io.tenure.relationship.axonjdbc.StoredEvent;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.ledger.RecordedCommit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same events counted by a projection from the ledger and from Axon's own JDBC event store. */
final class AxonJdbcReplay implements Bench.Case {

    private static final int MOST_ROUNDS = 3;
    private static final int BLOCK = 1_000;
    private static final int TIMES = 5;

    @Override
    public String name() {
        return "replay-beside-axon-jdbc";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place);
                Core core = scratch.silent();
                AxonJdbcStore store = new AxonJdbcStore(scratch.path("axon.db"))) {
            Load load = Load.of(scale.commands() * 5);
            load.register(core);
            load.buy(core);
            copy(core, store);
            int head = Math.toIntExact(core.ledger().head());
            return Figure.atLeast(
                    name(),
                    "Every event decoded and counted by a projection on Axon's pooled streaming processor",
                    "events/s",
                    Turns.take(
                            scale.warmUps(),
                            Math.min(MOST_ROUNDS, scale.rounds()),
                            () -> product(core, place),
                            () -> Stopwatch.perSecond(head, () -> store.replay(head))),
                    "Axon's JDBC event store on SQLite with the same settings, counting in memory",
                    8);
        }
    }

    /** Several times, for each is over in a moment, and what it took says little by itself. */
    private static double product(Core core, Path place) throws Exception {
        double[] perSecond = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            perSecond[i] = Replay.product(core, place);
        }
        return Turns.median(perSecond);
    }

    private static void copy(Core core, AxonJdbcStore store) {
        for (List<RecordedCommit> block = core.ledger().readAll(0, BLOCK);
                !block.isEmpty();
                block = core.ledger().readAll(block.getLast().lastPosition(), BLOCK)) {
            store.append(block.stream().flatMap(commit -> events(core, commit)).toList());
        }
    }

    private static Stream<StoredEvent> events(Core core, RecordedCommit commit) {
        return IntStream.range(0, commit.events().size())
                .mapToObj(i -> new StoredEvent(commit.stream(), commit.firstSequence() + i, (RelationshipEvent)
                        core.codec().decode(commit.events().get(i), commit.stream())));
    }
}
