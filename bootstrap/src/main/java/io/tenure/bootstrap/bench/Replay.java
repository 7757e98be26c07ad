package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.shared.axon.AxonProjections;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.sqlite.RawSqlite;
import io.tenure.shared.sqlite.SqliteViews;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** All events decoded and handed to a projection that counts them, beside SQLite alone reading the same rows. */
final class Replay implements Bench.Case {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int WARM_UPS = 2;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place)) {
            Load load = Load.of(scale.commands() * 5);
            try (Core core = scratch.silent()) {
                load.register(core);
                load.buy(core);
                return Figure.atLeast(
                        name(),
                        "Every event decoded and counted by a projection on Axon's pooled streaming processor",
                        "events/s",
                        Turns.take(
                                scale.warmUps(WARM_UPS),
                                scale.rounds(),
                                () -> product(core, place),
                                () -> raw(scratch, core)),
                        "SQLite reading every column of the same rows",
                        0.25);
            }
        }
    }

    static double product(Core core, Path place) throws Exception {
        long head = core.ledger().head();
        try (Scratch scratch = Scratch.in(place);
                SqliteViews views = SqliteViews.open(scratch.path("views.db"), List.of(Tally.OWNED));
                AxonProjections projections =
                        new AxonProjections(core.events(), views, List.of(new Tally()), Duties.ALONE)) {
            return Stopwatch.perSecond(head, () -> {
                projections.start();
                views.awaitProgress(Tally.NAME, head, PATIENCE);
            });
        }
    }

    private static double raw(Scratch scratch, Core core) throws Exception {
        return Stopwatch.perSecond(
                core.ledger().head(), () -> RawSqlite.scan(scratch.data().ledger()));
    }
}
