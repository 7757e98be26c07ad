package io.tenure.value.commands;

import io.tenure.value.events.MarketShareReckoned;
import io.tenure.value.events.NeedsClustered;
import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueReported;
import io.tenure.value.events.ValueRunRecorded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Write down what a study of all customers came to, under the number that follows the last run's.
 *
 * @param edges that somebody has fixed for the scores of RFM; null for fifths
 * @param trial whether nobody is to be valued by it
 */
public record RecordValueRun(
        ValueRunRecorded run,
        List<ValueModelFitted> models,
        List<ValueReported> reports,
        @Nullable NeedsClustered needs,
        @Nullable MarketShareReckoned marketShare,
        @Nullable RfmEdges edges,
        boolean trial)
        implements ValueCommand {

    @Override
    public Instant now() {
        return run.occurredAt();
    }
}
