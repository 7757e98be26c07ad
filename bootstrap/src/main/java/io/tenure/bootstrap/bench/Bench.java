package io.tenure.bootstrap.bench;

import io.tenure.value.domain.buying.PurchaseModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** What {@code tenure bench} measures. */
public final class Bench {

    /** Of this machine alone. */
    public static final Bench HERE = new Bench(List.of(
            new CommandsManyAtOnce(),
            new CommandsOneAtATime(),
            new Replay(),
            new NextCommand(),
            new NextCommandAfterRestart(),
            new PastState(),
            new RuleTrials(),
            new FactsFolding(),
            new FactsMemory(),
            new CommandsLimit(),
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
            new ExpirePoints(),
            Growth.ofFiles()));

    private final List<Survey> surveys;

    private Bench(List<Survey> surveys) {
        this.surveys = surveys;
    }

    /** Of nodes on a MongoDB server, in databases of their own beside the one that a connection string names. */
    public static Bench onMongoDb(String uri) {
        return new Bench(List.of(new NodesAtOnce(uri), new ViewsOnMongoDb(uri), Growth.ofMongoDb(uri)));
    }

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
    public List<String> names() {
        return surveys.stream().flatMap(survey -> survey.names().stream()).toList();
    }

    /**
     * Measures the figures of these names.
     *
     * @param place a directory on the disk that is to be measured
     * @param began told the names of figures before they are measured
     */
    public List<Figure> run(List<String> names, Scale scale, Path place, Consumer<String> began) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (Survey each : surveys) {
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
