package io.tenure.bootstrap.bench;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.value.domain.scoring.Census;
import io.tenure.value.domain.scoring.Study;
import io.tenure.value.events.ValueRunRecorded;
import io.tenure.value.events.ValueSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A run that values a million customers, from the first one taken in to what there is to write down; and its memory.
 */
final class ValueRun implements Bench.Survey {

    private static final double BAR_SECONDS = 60;
    private static final double BAR_BYTES = 400;
    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");

    @Override
    public List<String> names() {
        return List.of("value-run", "value-run-memory");
    }

    @Override
    public List<Figure> take(Scale scale, Path place) {
        List<CustomerFacts> customers = SegmentEvaluation.customers();
        int passes = Math.max(1, scale.commands() / 200);
        int many = passes * customers.size();
        long before = used();
        long begin = System.nanoTime();
        Census census = new Census(DAY, ValueSettings.AT_FIRST);
        for (int pass = 0; pass < passes; pass++) {
            customers.forEach(census::add);
        }
        long takenIn = System.nanoTime();
        double bytes = (double) (used() - before) / many;
        long studied = System.nanoTime();
        ValueRunRecorded run = new ValueRunRecorded(1, DAY, ValueSettings.AT_FIRST, census.customers(), 0, NOW);
        List<Study> studies = census.studies(run);
        census.needs(run, null);
        double seconds = (takenIn - begin + System.nanoTime() - studied) / 1e9;
        if (studies.isEmpty()) {
            throw new IllegalStateException("All of the customers have bought");
        }
        return List.of(
                Figure.within(
                        names().getFirst(),
                        "A run over %,d customers: facts read off, models fitted and tried, classes, scores, cohorts, survival, clusters"
                                .formatted(many),
                        seconds,
                        "s",
                        BAR_SECONDS),
                Figure.within(
                        names().getLast(),
                        "Heap per customer that a run keeps while it studies them; without a run facts take none beyond the stored view",
                        bytes,
                        "bytes",
                        BAR_BYTES));
    }

    /** What is alive on the heap. */
    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
