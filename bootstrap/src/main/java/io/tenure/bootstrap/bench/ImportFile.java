package io.tenure.bootstrap.bench;

import java.nio.file.Path;
import java.util.List;

/** The import of a year of invoices, from the start of the command to its end, beside a program that only copies. */
final class ImportFile implements Bench.Case {

    private static final int MOST_ROUNDS = 3;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place)) {
            Path file = Invoices.of(scale, scratch);
            return Figure.atMost(
                    name(),
                    "`tenure import` of Online Retail, the whole command until the views have caught up",
                    "s",
                    Turns.take(
                            scale.warmUps(),
                            Math.min(MOST_ROUNDS, scale.rounds()),
                            () -> product(file, place),
                            () -> raw(file, place)),
                    "a Java program, the whole of it, that reads the file and inserts every line into SQLite",
                    4);
        }
    }

    private static double product(Path file, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place)) {
            return Stopwatch.seconds(() -> Invoices.bring(file, scratch));
        }
    }

    private static double raw(Path file, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place)) {
            List<String> command = Jvm.command(
                    Jvm.FOR_AN_IMPORT,
                    RawImport.class.getName(),
                    file.toString(),
                    scratch.path("raw.db").toString());
            return Stopwatch.seconds(() -> Jvm.run(scratch.path("raw.log"), command));
        }
    }
}
