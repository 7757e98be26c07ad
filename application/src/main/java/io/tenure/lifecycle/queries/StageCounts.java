package io.tenure.lifecycle.queries;

import io.tenure.lifecycle.domain.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the customers are spread over the stages of a model.
 *
 * @param flows moves since a time, those from and to each stage
 */
public record StageCounts(String model, long version, List<InStage> stages, Instant since, List<Flow> flows) {

    /** How many customers are in one stage now. */
    public record InStage(String stage, Wording name, long customers) {}

    /**
     * How many moves there were.
     *
     * @param from null for customers who were in no stage before
     */
    public record Flow(@Nullable String from, String to, long moves) {}
}
