package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.MongoStore;
import io.tenure.shared.mongodb.RawMongo;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Durable commands of 64 callers on one, two and three nodes of one MongoDB server, in this process, and how often the
 * nodes were in each other's way.
 */
final class NodesAtOnce implements Bench.Survey {

    private static final int WARM_UPS = 4;
    private static final int MOST_ROUNDS = 3;
    private static final int MOST_NODES = 3;
    private static final String WHAT =
            "Interactions recorded through the use case by 64 callers at once on %s, each answered when acknowledged";

    private final String uri;

    NodesAtOnce(String uri) {
        this.uri = uri;
    }

    @Override
    public List<String> names() {
        return List.of(
                "mongodb-commands-1-node",
                "mongodb-commands-2-nodes",
                "mongodb-commands-3-nodes",
                "mongodb-conflicts-3-nodes");
    }

    @Override
    public List<Figure> take(Scale scale, Path place) throws Exception {
        Load load = Load.of(scale.commands());
        int warmUps = Math.min(WARM_UPS, scale.rounds() - 1);
        int rounds = Math.min(MOST_ROUNDS, scale.rounds());
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.atLeast(
                names().get(0),
                WHAT.formatted("one node"),
                "commands/s",
                beside(load, place, warmUps, rounds),
                "the server inserting the same documents, 64 in each journey, equally durable",
                0.5));
        double conflicts = 0;
        for (int nodes = 2; nodes <= MOST_NODES; nodes++) {
            int many = nodes;
            List<Taken> taken = new ArrayList<>();
            Turns turns = Turns.take(
                    warmUps,
                    rounds,
                    () -> {
                        taken.add(commands(load, place, many));
                        return taken.getLast().rate();
                    },
                    () -> commands(load, place, 1).rate());
            figures.add(Figure.atLeast(
                    names().get(nodes - 1),
                    WHAT.formatted(nodes + " nodes"),
                    "commands/s",
                    turns,
                    "one node on the same server and the same processors",
                    0.9));
            conflicts = Turns.median(
                    taken.stream().skip(warmUps).mapToDouble(Taken::conflicts).toArray());
        }
        figures.add(Figure.told(
                names().getLast(),
                "Batches that lost a race with another node, for each commit",
                conflicts,
                "per commit"));
        return figures;
    }

    /** @param conflicts for each commit */
    private record Taken(double rate, double conflicts) {}

    private Turns beside(Load load, Path place, int warmUps, int rounds) throws Exception {
        try (MongoScratch kept = MongoScratch.beside(uri, place);
                Core core = kept.silent(0);
                RawMongo source = kept.raw()) {
            load.register(core);
            load.buy(core);
            RawMongo.Rows rows = source.rows().after(load.buyers());
            return Turns.take(warmUps, rounds, () -> commands(load, place, 1).rate(), () -> raw(rows, place));
        }
    }

    private Taken commands(Load load, Path place, int nodes) throws Exception {
        List<Core> cores = new ArrayList<>();
        List<MongoStore> stores = new ArrayList<>();
        try (MongoScratch scratch = MongoScratch.beside(uri, place)) {
            try {
                for (int node = 0; node < nodes; node++) {
                    stores.add(scratch.store(node));
                    cores.add(Core.silent(stores.getLast(), Clock.systemUTC()));
                }
                load.register(cores.getFirst());
                for (int node = 1; node < nodes; node++) {
                    load.meet(cores.get(node), node);
                }
                long before = lostRaces(stores);
                double rate = Stopwatch.perSecond(load.sales(), () -> load.buy(cores));
                return new Taken(rate, (lostRaces(stores) - before) / (double) load.sales());
            } finally {
                cores.forEach(Core::close);
            }
        }
    }

    private static long lostRaces(List<MongoStore> stores) {
        return stores.stream().mapToLong(MongoStore::lostRaces).sum();
    }

    private double raw(RawMongo.Rows rows, Path place) throws Exception {
        try (MongoScratch scratch = MongoScratch.beside(uri, place);
                RawMongo raw = scratch.raw()) {
            return Stopwatch.perSecond(rows.documents().size(), () -> raw.insertGrouped(rows, Load.CALLERS));
        }
    }
}
