package io.tenure.bootstrap.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * From the start of the process to the first healthy answer, with a year of invoices present that a server has looked
 * at before: customers have their stages and segments.
 */
final class StartOfServer implements Bench.Survey {

    private static final int MOST_ROUNDS = 5;
    private static final int REST_MILLIS = 5_000;
    private static final double BAR = 5;

    @Override
    public List<String> names() {
        return List.of("start", "start-without-aot-cache");
    }

    @Override
    public List<Figure> take(Scale scale, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place)) {
            Invoices.bring(Invoices.of(scale, scratch), scratch);
            List<String> command = ServerProcess.command(List.of(), scratch);
            if (scale.warmUps() > 0) {
                settle(command, scratch);
            }
            Turns turns = Turns.take(
                    scale.warmUps(),
                    Math.min(MOST_ROUNDS, scale.rounds()),
                    () -> start(command, scratch),
                    () -> start(Jvm.withoutCache(command), scratch));
            return List.of(
                    Figure.within(names().getFirst(), what(Jvm.hasCache()), turns.value(), "s", BAR),
                    Figure.within(names().getLast(), what(false), turns.ceiling(), "s", BAR));
        }
    }

    private static void settle(List<String> command, Scratch scratch) throws Exception {
        try (ServerProcess first = ServerProcess.start(command, scratch.path("first.log"))) {
            first.awaitHealth();
            first.awaitRest(scratch, Duration.ofMillis(REST_MILLIS));
        }
    }

    private static String what(boolean cache) {
        return "From the start of `tenure serve` on Online Retail to the first healthy answer, "
                + (cache ? "with" : "without") + " the JDK's AOT cache";
    }

    private static double start(List<String> command, Scratch scratch) throws Exception {
        long begun = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(command, scratch.path("server.log"))) {
            server.awaitHealth();
            return Stopwatch.secondsSince(begun);
        }
    }
}
