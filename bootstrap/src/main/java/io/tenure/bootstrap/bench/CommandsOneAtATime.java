package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.shared.sqlite.RawSqlite;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Durable commands from one caller, beside SQLite alone committing the same bytes row by row. */
final class CommandsOneAtATime implements Bench.Case {

    private static final int WARM_UPS = 3;
    private static final int ROUNDS_EACH = 3;

    @Override
    public String name() {
        return "commands-one-at-a-time";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        int rounds = scale.rounds() * ROUNDS_EACH;
        Load load = Load.of((WARM_UPS + rounds) * scale.singles());
        try (Scratch kept = Scratch.in(place);
                Scratch scratch = Scratch.in(place)) {
            Iterator<List<RawSqlite.Row>> rows = parts(load.rows(kept), scale.singles());
            try (Core core = scratch.silent();
                    RawSqlite raw = new RawSqlite(scratch.path("raw.db"))) {
                load.register(core);
                Iterator<Integer> sales = IntStream.range(0, load.sales()).iterator();
                return Figure.atLeast(
                        name(),
                        "Interactions recorded through the use case by one caller",
                        "commands/s",
                        Turns.take(
                                WARM_UPS,
                                rounds,
                                () -> Stopwatch.perSecond(scale.singles(), () -> buy(core, sales, load, scale)),
                                () -> {
                                    List<RawSqlite.Row> part = rows.next();
                                    return Stopwatch.perSecond(part.size(), () -> raw.insertSingly(part));
                                }),
                        "SQLite inserting the same rows, each in a durable transaction",
                        0.8);
            }
        }
    }

    private static void buy(Core core, Iterator<Integer> sales, Load load, Scale scale) {
        for (int i = 0; i < scale.singles(); i++) {
            int sale = sales.next();
            Shop.buy(core, sale % load.buyers(), sale);
        }
    }

    /** The rows in parts of one size, in order. */
    static Iterator<List<RawSqlite.Row>> parts(List<RawSqlite.Row> rows, int size) {
        return IntStream.range(0, rows.size() / size)
                .mapToObj(part -> rows.subList(part * size, (part + 1) * size))
                .iterator();
    }
}
