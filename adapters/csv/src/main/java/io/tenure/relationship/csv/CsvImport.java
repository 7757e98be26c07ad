package io.tenure.relationship.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads a file by a mapping. It is held in memory until it is recorded: about 200 bytes for each line. */
public final class CsvImport {

    private final Mapping mapping;
    private final Account account = new Account();
    private final Findings findings;
    private final Gathering gathering = new Gathering(account);
    private @Nullable Columns columns;
    private @Nullable LineParser parser;

    private CsvImport(Mapping mapping) {
        this.mapping = mapping;
        this.findings = new Findings(mapping.treatment().services());
        if (!mapping.format().hasHeader()) {
            open(mapping.format().columns());
        }
    }

    /**
     * Reads a file whole; the lines of each interaction are brought together while the caller goes on.
     *
     * @param progress told how many bytes of the file have been read
     * @throws ImportFailure when the file cannot be read or does not fit the mapping
     */
    public static ImportPlan read(Path path, Mapping mapping, LongConsumer progress) throws InterruptedException {
        var reading = new CsvImport(mapping);
        RowReader file = new RowReader(new SourceFile(path), mapping.format(), progress);
        Relay.run(file::read, reading::row);
        return reading.plan(path);
    }

    private void open(List<String> names) {
        columns = new Columns(names);
        parser = new LineParser(mapping, columns);
    }

    private void row(Row row) {
        if (parser == null || columns == null) {
            open(Arrays.stream(row.cells()).map(String::strip).toList());
        } else {
            gathering.add(new Line(row.number(), row.height(), parsed(row, columns.count(), parser)));
        }
    }

    private Parsed parsed(Row row, int expected, LineParser lines) {
        Parsed.Fault fault = RowReader.fault(row, expected);
        if (fault != null) {
            return fault;
        }
        Parsed parsed = lines.parse(row.cells());
        return row.malformed() ? malformed(parsed) : parsed;
    }

    private Parsed malformed(Parsed parsed) {
        String reason = "The line holds bytes that are no " + mapping.format().encoding()
                + ": correct them, or name the right 'encoding' in the mapping";
        return switch (parsed) {
            case Told told ->
                new Parsed.Fault(
                        "bad-encoding",
                        reason,
                        told.externalId(),
                        told.amount(),
                        told.head().currency());
            case Parsed.Fault fault ->
                new Parsed.Fault("bad-encoding", reason, fault.externalId(), fault.amount(), fault.currency());
        };
    }

    private ImportPlan plan(Path path) {
        if (parser == null) {
            throw new ImportFailure(path + " is empty: it lacks even the line that names the columns");
        }
        return new ImportPlan(account, findings, CompletableFuture.supplyAsync(this::histories));
    }

    private List<List<Planned>> histories() {
        var sifting = new Sifting(mapping.treatment(), account, findings);
        Map<String, List<List<Line>>> customers = new LinkedHashMap<>();
        for (List<Line> group : gathering.groups()) {
            List<Line> kept = sifting.sift(group);
            if (!kept.isEmpty() && kept.getFirst().parsed() instanceof Told told) {
                customers
                        .computeIfAbsent(Objects.requireNonNull(told.customer()), _ -> new ArrayList<>())
                        .add(kept);
            }
        }
        var drafting = new Drafting(mapping, findings);
        return customers.values().stream().map(drafting::history).toList();
    }
}
