package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.shared.domain.CustomerId;
import java.nio.file.Path;
import java.time.Instant;

/** How a customer with many events was in the middle of its history. */
final class PastState implements Bench.Case {

    private static final int WARM_UPS = 20;
    private static final int TIMES = 10;

    @Override
    public String name() {
        return "as-of-10000";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place);
                Core core = scratch.open()) {
            CustomerId customer = Shop.register(core, 0);
            History.give(core, customer, scale.past());
            core.relationship().queries().awaitVisible(core.ledger().head());
            double[] millis = new double[scale.rounds() * TIMES];
            for (int i = -WARM_UPS; i < millis.length; i++) {
                double taken = Stopwatch.millis(() -> ask(core, customer, scale));
                if (i >= 0) {
                    millis[i] = taken;
                }
            }
            return Figure.within(
                    name(),
                    "The state at a date of a customer with %,d events, through the query of portal and REST"
                            .formatted(scale.past()),
                    Turns.median(millis),
                    "ms",
                    60);
        }
    }

    private static void ask(Core core, CustomerId customer, Scale scale) {
        Instant middle = Shop.soldAt(scale.past() / 2);
        if (core.relationship()
                .queries()
                .asOf(customer, middle, null, Shop.CALLER)
                .isEmpty()) {
            throw new IllegalStateException("The customer was not known at " + middle);
        }
    }
}
