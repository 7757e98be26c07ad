package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import java.nio.file.Path;

/** The next command on a customer with a long history, beside the next one on a customer who has just come. */
final class NextCommand implements Bench.Case {

    private static final int NEW = 1;
    private static final int ROUNDS = 10;

    @Override
    public String name() {
        return "next-command-100000";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place);
                Core core = scratch.silent()) {
            Sales sales = OldCustomer.register(core, scale);
            Shop.register(core, NEW);
            return Figure.atMost(
                    name(),
                    "The next command on a customer with %,d interactions".formatted(scale.longHistory()),
                    "ms",
                    Turns.take(
                            ROUNDS,
                            scale.rounds() * ROUNDS,
                            () -> sales.millis(core, OldCustomer.NUMBER),
                            () -> sales.millis(core, NEW)),
                    "the next command on a customer with few",
                    1.5);
        }
    }
}
