package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import java.nio.file.Path;

/** The same after a restart, when nothing is in memory: from the snapshot, against reading the few events. */
final class NextCommandAfterRestart implements Bench.Case {

    private static final int NEW = 1;
    private static final int THIRD = 2;
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "next-command-100000-after-restart";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place)) {
            Sales sales = prepared(scratch, scale);
            return Figure.atMost(
                    name(),
                    "The first command after a restart on a customer with %,d interactions"
                            .formatted(scale.longHistory()),
                    "ms",
                    Turns.take(
                            scale.warmUps(WARM_UPS),
                            scale.rounds() * ROUNDS,
                            () -> first(scratch, sales, OldCustomer.NUMBER),
                            () -> first(scratch, sales, NEW)),
                    "the first command after a restart on a customer with few",
                    1.5);
        }
    }

    private static Sales prepared(Scratch scratch, Scale scale) throws Exception {
        try (Core core = scratch.silent()) {
            Shop.register(core, NEW);
            Shop.register(core, THIRD);
            return OldCustomer.register(core, scale);
        }
    }

    /** A third customer comes first, so that nobody pays for opening the files. */
    private static double first(Scratch scratch, Sales sales, int customer) throws Exception {
        try (Core core = scratch.silent()) {
            sales.millis(core, THIRD);
            return sales.millis(core, customer);
        }
    }
}
