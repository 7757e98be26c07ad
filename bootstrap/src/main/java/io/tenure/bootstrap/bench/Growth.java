package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command and the replay of an event cost as the ledger grows from ten thousand commits to a million; the bars
 * hold them against what they cost at first.
 */
final class Growth implements Bench.Survey {

    private static final List<Integer> THOUSANDS = List.of(10, 100, 1_000);
    private static final double BAR = 1.5;
    private static final int READINGS = 3;
    /** Commands of a reading in thousands, as the next two; fewer are over before groups are full. */
    private static final int READING = 5;

    private static final int BUYERS = 5;
    /** So long a virtual machine still compiles, and the first of the figures would be the worst. */
    private static final int WARM_UP = 200;

    /** Opens an installation that only takes commands, for as long as one measurement takes. */
    @FunctionalInterface
    interface Place {
        void with(Path place, Measurement measurement) throws Exception;
    }

    /** What is measured on an installation. */
    @FunctionalInterface
    interface Measurement {
        void take(Core core) throws Exception;
    }

    private final String prefix;
    private final Place installation;

    Growth(String prefix, Place installation) {
        this.prefix = prefix;
        this.installation = installation;
    }

    /** In files. */
    static Growth ofFiles() {
        return new Growth("", (place, measurement) -> {
            try (Scratch scratch = Scratch.in(place);
                    Core core = scratch.silent()) {
                measurement.take(core);
            }
        });
    }

    /** On a MongoDB server. */
    static Growth ofMongoDb(String uri) {
        return new Growth("mongodb-", (place, measurement) -> {
            try (MongoScratch scratch = MongoScratch.beside(uri, place);
                    Core core = scratch.silent(0)) {
                measurement.take(core);
            }
        });
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int thousands : THOUSANDS) {
            names.add(name("command", thousands));
            names.add(name("replay", thousands));
        }
        return names;
    }

    @Override
    public List<Figure> take(Scale scale, Path place) throws Exception {
        List<Figure> figures = new ArrayList<>();
        int thousand = scale.commands() / 20;
        installation.with(place, core -> new Grown(core, thousand * BUYERS).growTo(WARM_UP * thousand));
        installation.with(place, core -> {
            Grown ledger = new Grown(core, thousand * BUYERS);
            double command = 0;
            double replay = 0;
            for (int thousands : THOUSANDS) {
                ledger.growTo(thousands * thousand);
                double commandNow = median(() -> 1e6 / ledger.sell(READING * thousand));
                double replayNow = median(() -> 1e6 / Replay.product(core, place));
                command = command == 0 ? commandNow : command;
                replay = replay == 0 ? replayNow : replay;
                figures.add(figure("command", thousands, commandNow, command));
                figures.add(figure("replay", thousands, replayNow, replay));
            }
        });
        return figures;
    }

    private static double median(Turns.Measurement measurement) throws Exception {
        double[] readings = new double[READINGS];
        for (int i = 0; i < READINGS; i++) {
            readings[i] = measurement.take();
        }
        return Turns.median(readings);
    }

    /** A ledger of a shop's customers and what they buy, a commit for each. */
    private static final class Grown {

        private final Core core;
        private final int buyers;
        private int commits;

        Grown(Core core, int buyers) throws Exception {
            this.core = core;
            this.buyers = buyers;
            this.commits = buyers;
            Crowd.run(Load.CALLERS, buyers, buyer -> Shop.register(core, buyer));
        }

        void growTo(int wanted) throws Exception {
            if (wanted > commits) {
                sell(wanted - commits);
            }
        }

        /** How many a second. */
        double sell(int many) throws Exception {
            int first = commits;
            commits += many;
            return Stopwatch.perSecond(
                    many,
                    () -> Crowd.run(Load.CALLERS, many, sale -> Shop.buy(core, (first + sale) % buyers, first + sale)));
        }
    }

    private Figure figure(String cost, int thousands, double micros, double first) {
        return Figure.atMost(
                name(cost, thousands),
                (cost.equals("command") ? "A command of 64 callers at once" : "The replay of an event")
                        + " with %,d thousand commits in the ledger".formatted(thousands),
                "µs",
                new Turns(new double[] {micros}, new double[] {first}),
                "with %d thousand".formatted(THOUSANDS.getFirst()),
                BAR);
    }

    private String name(String cost, int thousands) {
        return "%s%s-at-%d000".formatted(prefix, cost, thousands);
    }
}
