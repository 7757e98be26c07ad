package io.tenure.bootstrap.bench;

import io.tenure.value.domain.buying.BgNbd;
import io.tenure.value.domain.buying.PurchaseHistory;
import java.nio.file.Path;
import java.util.List;

/** Every customer of a large firm scored: the probability alive and the purchases of the next 39 weeks. */
final class ScoreBuyers implements Bench.Case {

    private static final int CUSTOMERS = 1_000_000;
    private static final int WEEKS = 39;
    private static final BgNbd MODEL = new BgNbd(0.243, 4.414, 0.793, 2.426);

    @Override
    public String name() {
        return "score-1000000";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        List<PurchaseHistory> histories = Buyers.like(Math.min(CUSTOMERS, scale.commands() * 50));
        var plain = new PlainBgNbd(histories);
        double[] parameters = {MODEL.r(), MODEL.alpha(), MODEL.a(), MODEL.b()};
        Turns turns = Turns.take(
                Math.min(1, scale.rounds() - 1),
                scale.rounds(),
                () -> Stopwatch.seconds(() -> ours(histories)),
                () -> Stopwatch.seconds(() -> mustBePositive(plain.expected(parameters, WEEKS))));
        return Seconds.beside(
                name(),
                "%,d customers scored by BG/NBD: probability alive and purchases of 39 weeks"
                        .formatted(histories.size()),
                turns,
                "the purchases alone, by the textbook series on one thread",
                3);
    }

    private static void ours(List<PurchaseHistory> histories) {
        mustBePositive(histories.parallelStream()
                .mapToDouble(history -> MODEL.probabilityAlive(history) + MODEL.expectedPurchases(history, WEEKS))
                .sum());
    }

    private static void mustBePositive(double sum) {
        if (!(sum > 0)) {
            throw new IllegalStateException("The scores add up to " + sum);
        }
    }
}
