package io.tenure.bootstrap.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Everything that {@code tenure bench} measures. */
public final class Bench {

    private static final List<Case> CASES = List.of(
            new CommandsManyAtOnce(),
            new CommandsOneAtATime(),
            new Replay(),
            new NextCommand(),
            new NextCommandAfterRestart(),
            new PastState(),
            new RuleTrials());

    private Bench() {}

    /** One figure and how it is measured. */
    interface Case {

        String name();

        /**
         * Measures it.
         *
         * @param place where it may make directories of its own
         */
        Figure measure(Scale scale, Path place) throws Exception;
    }

    /** The names of all figures, in the order in which they are measured. */
    public static List<String> names() {
        return CASES.stream().map(Case::name).toList();
    }

    /**
     * Measures the figures of these names.
     *
     * @param place a directory on the disk that is to be measured
     * @param began told the name of each figure before it is measured
     */
    public static List<Figure> run(List<String> names, Scale scale, Path place, Consumer<String> began)
            throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (Case each : CASES) {
            if (names.contains(each.name())) {
                began.accept(each.name());
                figures.add(each.measure(scale, place));
            }
        }
        return figures;
    }
}
