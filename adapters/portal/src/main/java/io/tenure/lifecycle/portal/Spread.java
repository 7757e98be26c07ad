package io.tenure.lifecycle.portal;

import io.tenure.lifecycle.queries.StageCounts;
import io.tenure.lifecycle.queries.StageCounts.Flow;
import java.util.List;
import java.util.function.Predicate;

/**
 * How customers are spread over stages, and how each stage gained and lost of late.
 *
 * @param newcomers how many were in no stage before
 */
record Spread(List<Line> lines, long customers, long newcomers) {

    /** One stage. */
    record Line(StageCounts.InStage stage, long came, long went) {

        public long net() {
            return came - went;
        }
    }

    static Spread of(StageCounts counts) {
        List<Line> lines = counts.stages().stream()
                .map(stage -> new Line(
                        stage, sum(counts, flow -> flow.to().equals(stage.stage())), sum(counts, flow -> stage.stage()
                                .equals(flow.from()))))
                .toList();
        return new Spread(
                lines,
                counts.stages().stream()
                        .mapToLong(StageCounts.InStage::customers)
                        .sum(),
                sum(counts, flow -> flow.from() == null));
    }

    private static long sum(StageCounts counts, Predicate<Flow> which) {
        return counts.flows().stream().filter(which).mapToLong(Flow::moves).sum();
    }
}
