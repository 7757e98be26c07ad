package io.tenure.bootstrap.bench;

import io.tenure.value.domain.buying.PurchaseHistories;
import io.tenure.value.domain.buying.PurchaseHistory;
import io.tenure.value.domain.buying.PurchaseModel;
import io.tenure.value.domain.fitting.Fit;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A model of buying fitted to many customers, from their histories to standard errors. */
record FitBuying(
        String name, String model, int customers, double bar, Function<PurchaseHistories, Fit<PurchaseModel>> fit)
        implements Bench.Case {

    private static final int WARM_UPS = 3;

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        List<PurchaseHistory> histories = Buyers.like(Math.min(customers, scale.commands() * 2));
        var plain = new PlainBgNbd(histories);
        Turns turns = Turns.take(
                Math.min(WARM_UPS, scale.rounds() - 1),
                scale.rounds(),
                () -> Stopwatch.seconds(() -> mustHaveAModel(fit.apply(PurchaseHistories.of(histories)))),
                () -> Stopwatch.seconds(plain::fit));
        return Seconds.beside(
                name,
                "%s fitted to %,d made-up customers".formatted(model, histories.size()),
                turns,
                "BG/NBD as in a textbook, on one thread, with the simplex of Nelder and Mead",
                bar);
    }

    private static void mustHaveAModel(Fit<PurchaseModel> fit) {
        if (fit.model().expectedOfNewCustomer(1) <= 0) {
            throw new IllegalStateException("Nothing was learned: " + fit);
        }
    }
}
