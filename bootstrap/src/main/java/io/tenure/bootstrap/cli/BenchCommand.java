package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.bench.Bench;
import io.tenure.bootstrap.bench.Figure;
import io.tenure.bootstrap.bench.Machine;
import io.tenure.bootstrap.bench.Scale;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code tenure bench}: measures the product beside what this machine can do at best. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure speed, each figure beside its ceiling on this machine, taken in the same run.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:measured; whether the bars were met is in the output", "2:not measured"})
final class BenchCommand implements Callable<Integer> {

    /** What is printed with {@code --json}. */
    private record Report(Machine machine, List<Figure> figures) {}

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = "--only",
            paramLabel = "FIGURE",
            split = ",",
            description = "Measure these figures only: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.class)
    private List<String> only = List.of();

    @Option(
            names = "--mongodb",
            paramLabel = "URI",
            description =
                    "Measure nodes on this MongoDB server instead, in databases of their own beside the one that the"
                            + " URI names, which are dropped afterwards. The figures are then those with mongodb in their names.",
            defaultValue = "")
    private String mongodb = "";

    @Option(
            names = "--tiny",
            description = "Do next to nothing for each figure, to see that everything works; the figures mean nothing.")
    private boolean tiny;

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "Among how many made-up customers to turn pages and search names (default: 20,000).")
    private @Nullable Integer customers;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "A directory on the disk to measure (default: where the system keeps temporary files). What is"
                            + " in it stays as it is.")
    private @Nullable Path place;

    @Spec
    private @Nullable CommandSpec spec;

    /** The figures there are. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Bench.HERE, Bench.onMongoDb(""))
                    .flatMap(bench -> bench.names().stream())
                    .iterator();
        }
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter log = Objects.requireNonNull(spec).commandLine().getErr();
        Bench bench = mongodb.isEmpty() ? Bench.HERE : Bench.onMongoDb(mongodb);
        List<String> unknown =
                only.stream().filter(name -> !bench.names().contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "There is no figure " + String.join(", ", unknown) + " here; there are "
                            + String.join(", ", bench.names()));
        }
        if (place != null && !Files.isDirectory(place)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    place + " is no directory: make it first, or name another");
        }
        Path directory = Files.createTempDirectory(
                place == null ? Path.of(System.getProperty("java.io.tmpdir")) : place, "tenure-bench");
        List<Figure> figures = bench.run(
                only.isEmpty() ? bench.names() : only, scale(), directory, name -> log.println("Measuring " + name));
        Files.delete(directory);
        print(new Report(Machine.now(), figures), Output.of(spec));
        return TenureCommand.FINE;
    }

    private Scale scale() {
        Scale scale = tiny ? Scale.tiny() : Scale.full();
        return customers == null ? scale : scale.amongCustomers(customers);
    }

    private void print(Report report, PrintWriter out) {
        if (json) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(report));
        } else {
            report.figures().forEach(figure -> out.println(line(figure)));
        }
    }

    private static String line(Figure figure) {
        String beside = figure.ceiling() == null ? "" : " / %,.4g = %.3g".formatted(figure.ceiling(), figure.ratio());
        return "%-34s %,.4g %s%s (bar: %s) %s"
                .formatted(
                        figure.name(),
                        figure.value(),
                        figure.unit(),
                        beside,
                        figure.bar(),
                        figure.met() ? "met" : "MISSED");
    }
}
