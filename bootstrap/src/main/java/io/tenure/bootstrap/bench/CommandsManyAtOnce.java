package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.shared.sqlite.RawSqlite;
import java.nio.file.Path;
import java.util.List;

/** Durable commands from many callers at once, beside SQLite alone with the same bytes in groups of as many. */
final class CommandsManyAtOnce implements Bench.Case {

    /** So long a virtual machine still compiles: 200,000 commands are a minute of a busy server's life. */
    private static final int WARM_UPS = 10;

    @Override
    public String name() {
        return "commands-64-at-once";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        try (Scratch kept = Scratch.in(place)) {
            Load load = Load.of(scale.commands());
            List<RawSqlite.Row> rows = load.rows(kept);
            return Figure.atLeast(
                    name(),
                    "Interactions recorded through the use case, 64 callers at once, each answered when on disk",
                    "commands/s",
                    Turns.take(
                            scale.warmUps(WARM_UPS),
                            scale.rounds(),
                            () -> product(load, place),
                            () -> raw(rows, place)),
                    "SQLite inserting the same rows, 64 in each durable transaction",
                    0.5);
        }
    }

    static double product(Load load, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place);
                Core core = scratch.silent()) {
            load.register(core);
            return Stopwatch.perSecond(load.sales(), () -> load.buy(core));
        }
    }

    static double raw(List<RawSqlite.Row> rows, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place);
                RawSqlite raw = new RawSqlite(scratch.path("raw.db"))) {
            return Stopwatch.perSecond(rows.size(), () -> raw.insertGrouped(rows, Load.CALLERS));
        }
    }
}
