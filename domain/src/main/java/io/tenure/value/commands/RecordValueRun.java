package io.tenure.value.commands;

import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueReported;
import io.tenure.value.events.ValueRunRecorded;
import java.time.Instant;
import java.util.List;

/** Write down what a study of all customers came to, under the number that follows the last run's. */
public record RecordValueRun(ValueRunRecorded run, List<ValueModelFitted> models, List<ValueReported> reports)
        implements ValueCommand {

    @Override
    public Instant now() {
        return run.occurredAt();
    }
}
