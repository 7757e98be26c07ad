package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.relationship.application.RelationshipViews;
import io.tenure.shared.mongodb.RawMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How soon the views on a MongoDB server show what was recorded, and how fast its events are replayed. */
final class ViewsOnMongoDb implements Bench.Survey {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int A_SECOND = 20;
    private static final int COMMANDS_BY_PROBE = 100;

    private final String uri;

    ViewsOnMongoDb(String uri) {
        this.uri = uri;
    }

    @Override
    public List<String> names() {
        return List.of("mongodb-view-lag", "mongodb-replay");
    }

    @Override
    public List<Figure> take(Scale scale, Path place) throws Exception {
        return List.of(lag(scale, place), replay(scale, place));
    }

    private Figure lag(Scale scale, Path place) throws Exception {
        int probes = Math.max(2, scale.commands() / COMMANDS_BY_PROBE);
        try (MongoScratch scratch = MongoScratch.beside(uri, place);
                Core core = scratch.open(0)) {
            Load load = Load.of(2 * probes);
            load.register(core);
            double[] millis = new double[2 * probes];
            for (int sale = 0; sale < millis.length; sale++) {
                long begun = System.nanoTime();
                Shop.buy(core, sale % load.buyers(), sale);
                long head = core.ledger().head();
                long acknowledged = System.nanoTime();
                if (!core.store().views().awaitProgress(RelationshipViews.PROJECTION, head, PATIENCE)) {
                    throw new IllegalStateException("The views did not show position " + head + " in " + PATIENCE);
                }
                millis[sale] = (System.nanoTime() - acknowledged) / 1e6;
                TimeUnit.NANOSECONDS.sleep(begun + TimeUnit.SECONDS.toNanos(1) / A_SECOND - System.nanoTime());
            }
            double[] counted = Arrays.copyOfRange(millis, probes, millis.length);
            Arrays.sort(counted);
            return Figure.within(
                    names().getFirst(),
                    "99 of 100 interactions were shown by the relationship's views so long after they were acknowledged;"
                            + " %d a second at most".formatted(A_SECOND),
                    counted[(counted.length - 1) * 99 / 100],
                    "ms",
                    1_000);
        }
    }

    private Figure replay(Scale scale, Path place) throws Exception {
        try (MongoScratch scratch = MongoScratch.beside(uri, place);
                Core core = scratch.silent(0);
                RawMongo raw = scratch.raw()) {
            Load load = Load.of(scale.commands());
            load.register(core);
            load.buy(core);
            long head = core.ledger().head();
            return Figure.atLeast(
                    names().getLast(),
                    "Every event decoded and counted by a projection on Axon's pooled streaming processor",
                    "events/s",
                    Turns.take(
                            scale.warmUps(),
                            Math.min(3, scale.rounds()),
                            () -> Replay.product(core, place),
                            () -> Stopwatch.perSecond(head, raw::scan)),
                    "the driver reading every field of the same documents",
                    0.25);
        }
    }
}
