package io.tenure.bootstrap.bench;

import io.tenure.relationship.axonjdbc.AxonJdbcStore;
import java.nio.file.Path;

/** The same commands, decided by the same rules, on the product and on Axon's own JDBC event store. */
final class AxonJdbcCommands implements Bench.Case {

    private static final int MOST_ROUNDS = 3;

    @Override
    public String name() {
        return "commands-64-at-once-beside-axon-jdbc";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        Load load = Load.of(scale.commands());
        return Figure.atLeast(
                name(),
                "Interactions recorded through the use case, 64 callers at once, each answered when on disk",
                "commands/s",
                Turns.take(
                        scale.warmUps(),
                        Math.min(MOST_ROUNDS, scale.rounds()),
                        () -> CommandsManyAtOnce.product(load, place),
                        () -> axon(load, place)),
                "Axon's JDBC event store on SQLite with the same settings, one writer at a time as SQLite asks;"
                        + " it claims no key and hashes nothing",
                8);
    }

    private static double axon(Load load, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place);
                AxonJdbcStore store = new AxonJdbcStore(scratch.path("axon.db"))) {
            Crowd.run(
                    Load.CALLERS,
                    load.buyers(),
                    buyer -> store.carryOut(Shop.registration(Integer.toString(buyer), buyer)));
            return Stopwatch.perSecond(
                    load.sales(),
                    () -> Crowd.run(
                            Load.CALLERS,
                            load.sales(),
                            sale -> store.carryOut(Shop.sale(Integer.toString(sale % load.buyers()), sale))));
        }
    }
}
