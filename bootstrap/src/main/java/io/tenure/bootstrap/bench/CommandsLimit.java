package io.tenure.bootstrap.bench;

import com.sun.management.OperatingSystemMXBean;
import io.tenure.relationship.axonjdbc.AxonInMemoryStore;
import io.tenure.shared.sqlite.RawSqlite;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code commands-64-at-once} could reach at most on this machine. A command that is decided on Axon and put down
 * as a row in SQLite needs the processor time of both, whatever else is left out; so many fit into a second of all
 * processors when none of it is ever idle.
 */
final class CommandsLimit implements Bench.Case {

    private static final int WARM_UPS = 10;
    private static final double NANOS = 1e9;

    /** The clock of processor time goes on by so much at once. */
    private static final long TICK = 10_000_000;

    @Override
    public String name() {
        return "commands-64-at-once-limit";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        try (Scratch kept = Scratch.in(place)) {
            Load load = Load.of(scale.commands());
            List<RawSqlite.Row> rows = load.rows(kept);
            Turns turns = Turns.take(
                    WARM_UPS,
                    scale.rounds(),
                    () -> Runtime.getRuntime().availableProcessors() / (axon(load) + processorTime(rows, place)),
                    () -> CommandsManyAtOnce.raw(rows, place));
            return Figure.beside(
                    name(),
                    "Commands that fit into the processors' time, when each takes that of Axon with events in memory"
                            + " and that of its row in SQLite",
                    "commands/s",
                    turns,
                    "SQLite inserting the same rows, 64 in each durable transaction");
        }
    }

    /** Seconds of processor for a command on Axon alone. */
    private static double axon(Load load) throws Exception {
        try (AxonInMemoryStore store = new AxonInMemoryStore()) {
            Crowd.run(
                    Load.CALLERS,
                    load.buyers(),
                    buyer -> store.carryOut(Shop.registration(Integer.toString(buyer), buyer)));
            return processorTime(
                    load.sales(),
                    () -> Crowd.run(
                            Load.CALLERS,
                            load.sales(),
                            sale -> store.carryOut(Shop.sale(Integer.toString(sale % load.buyers()), sale))));
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
