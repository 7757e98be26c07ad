package io.tenure.bootstrap.bench;

import io.tenure.value.domain.buying.PurchaseModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Everything that {@code tenure bench} measures. */
public final class Bench {

    private static final List<Survey> SURVEYS = List.of(
            new CommandsManyAtOnce(),
            new CommandsOneAtATime(),
            new Replay(),
            new NextCommand(),
            new NextCommandAfterRestart(),
            new PastState(),
            new RuleTrials(),
            new FactsFolding(),
            new FactsMemory(),
            new AxonJdbcCommands(),
            new AxonJdbcReplay(),
            new ImportFile(),
            new StartOfServer(),
            new ManyCustomers(),
            new FitBuying("fit-bg-nbd-2357", "BG/NBD", 2_357, 0.3, PurchaseModels::bgNbd),
            new FitBuying("fit-bg-nbd-23570", "BG/NBD", 23_570, 1.5, PurchaseModels::bgNbd),
            new FitBuying("fit-pareto-nbd-23570", "Pareto/NBD", 23_570, 1.5, PurchaseModels::paretoNbd),
            new ScoreBuyers(),
            new SegmentEvaluation(),
            new SegmentLag(),
            new TillsAtWork(),
            new IssueCoupons(),
            new EarnPoints(),
            new ExpirePoints());

    private Bench() {}

    /** Figures that are taken together. */
    interface Survey {

        List<String> names();

        /**
         * Takes them, in the order of their names.
         *
         * @param place where it may make directories of its own
         */
        List<Figure> take(Scale scale, Path place) throws Exception;
    }

    /** One figure and how it is measured. */
    interface Case extends Survey {

        String name();

        /**
         * Measures it.
         *
         * @param place where it may make directories of its own
         */
        Figure measure(Scale scale, Path place) throws Exception;

        @Override
        default List<String> names() {
            return List.of(name());
        }

        @Override
        default List<Figure> take(Scale scale, Path place) throws Exception {
            return List.of(measure(scale, place));
        }
    }

    /** The names of all figures, in the order in which they are measured. */
    public static List<String> names() {
        return SURVEYS.stream().flatMap(survey -> survey.names().stream()).toList();
    }

    /**
     * Measures the figures of these names.
     *
     * @param place a directory on the disk that is to be measured
     * @param began told the names of figures before they are measured
     */
    public static List<Figure> run(List<String> names, Scale scale, Path place, Consumer<String> began)
            throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (Survey each : SURVEYS) {
            if (!Collections.disjoint(each.names(), names)) {
                began.accept(String.join(", ", each.names()));
                each.take(scale, place).stream()
                        .filter(figure -> names.contains(figure.name()))
                        .forEach(figures::add);
            }
        }
        return figures;
    }
}
