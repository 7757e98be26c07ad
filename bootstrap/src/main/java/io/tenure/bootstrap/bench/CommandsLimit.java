package io.tenure.bootstrap.bench;

import com.sun.management.OperatingSystemMXBean;
import io.tenure.relationship.axonjdbc.AxonInMemoryStore;
import io.tenure.shared.sqlite.RawSqlite;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What {@code commands-64-at-once} and {@code commands-one-at-a-time} could reach at most on this machine. A command
 * that is decided on Axon and put down as a row in SQLite takes the time of both, whatever else is left out: of a
 * single caller, that of the clock; of many at once, that of the processors, when none of them is ever idle.
 */
final class CommandsLimit implements Bench.Survey {

    private static final int WARM_UPS = 10;
    private static final int ROUNDS_EACH = 3;
    private static final double NANOS = 1e9;

    /** The clock of processor time goes on by so much at once. */
    private static final long TICK = 10_000_000;

    @Override
    public List<String> names() {
        return List.of("commands-64-at-once-limit", "commands-one-at-a-time-limit");
    }

    @Override
    public List<Figure> take(Scale scale, Path place) throws Exception {
        return List.of(manyAtOnce(scale, place), oneAtATime(scale, place));
    }

    private Figure manyAtOnce(Scale scale, Path place) throws Exception {
        try (Scratch kept = Scratch.in(place)) {
            Load load = Load.of(scale.commands());
            List<RawSqlite.Row> rows = load.rows(kept);
            Turns turns = Turns.take(
                    scale.warmUps(WARM_UPS),
                    scale.rounds(),
                    () -> Runtime.getRuntime().availableProcessors() / (axon(load) + processorTime(rows, place)),
                    () -> CommandsManyAtOnce.raw(rows, place));
            return Figure.beside(
                    names().getFirst(),
                    "Commands that fit into the processors' time, when each takes that of Axon with events in memory"
                            + " and that of its row in SQLite",
                    "commands/s",
                    turns,
                    "SQLite inserting the same rows, 64 in each durable transaction");
        }
    }

    private Figure oneAtATime(Scale scale, Path place) throws Exception {
        int rounds = WARM_UPS + scale.rounds() * ROUNDS_EACH;
        Load load = Load.of(2 * rounds * scale.singles());
        try (Scratch kept = Scratch.in(place);
                Scratch scratch = Scratch.in(place);
                RawSqlite raw = new RawSqlite(scratch.path("raw.db"));
                AxonInMemoryStore store = store(load)) {
            Iterator<List<RawSqlite.Row>> rows = CommandsOneAtATime.parts(load.rows(kept), scale.singles());
            Iterator<Integer> sales = IntStream.range(0, load.sales()).iterator();
            Turns turns = Turns.take(
                    WARM_UPS,
                    rounds - WARM_UPS,
                    () -> {
                        double axon = Stopwatch.seconds(() -> buy(store, load, sales, scale.singles()));
                        return scale.singles() / (axon + insert(raw, rows.next()));
                    },
                    () -> scale.singles() / insert(raw, rows.next()));
            return Figure.beside(
                    names().getLast(),
                    "Commands of one caller, when each takes the time of Axon with events in memory and that of its row"
                            + " in SQLite",
                    "commands/s",
                    turns,
                    "SQLite inserting the same rows, each in a durable transaction");
        }
    }

    private static void buy(AxonInMemoryStore store, Load load, Iterator<Integer> sales, int many) {
        for (int i = 0; i < many; i++) {
            buy(store, load, sales.next());
        }
    }

    private static void buy(AxonInMemoryStore store, Load load, int sale) {
        store.carryOut(Shop.sale(Integer.toString(sale % load.buyers()), sale));
    }

    private static double insert(RawSqlite raw, List<RawSqlite.Row> rows) throws Exception {
        return Stopwatch.seconds(() -> raw.insertSingly(rows));
    }

    private static AxonInMemoryStore store(Load load) throws Exception {
        AxonInMemoryStore store = new AxonInMemoryStore();
        Crowd.run(
                Load.CALLERS,
                load.buyers(),
                buyer -> store.carryOut(Shop.registration(Integer.toString(buyer), buyer)));
        return store;
    }

    /** Seconds of processor for a command on Axon alone. */
    private static double axon(Load load) throws Exception {
        try (AxonInMemoryStore store = store(load)) {
            return processorTime(
                    load.sales(), () -> Crowd.run(Load.CALLERS, load.sales(), sale -> buy(store, load, sale)));
        }
    }

    /** Seconds of processor for a row in SQLite. */
    private static double processorTime(List<RawSqlite.Row> rows, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place);
                RawSqlite raw = new RawSqlite(scratch.path("raw.db"))) {
            return processorTime(rows.size(), () -> raw.insertGrouped(rows, Load.CALLERS));
        }
    }

    private static double processorTime(int count, Stopwatch.Task task) throws Exception {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long begun = machine.getProcessCpuTime();
        task.run();
        return Math.max(TICK, machine.getProcessCpuTime() - begun) / NANOS / count;
    }
}
