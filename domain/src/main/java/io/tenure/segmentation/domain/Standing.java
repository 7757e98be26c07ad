package io.tenure.segmentation.domain;

import io.tenure.value.domain.scoring.CustomerValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask of a customer beside its facts.
 *
 * @param stage where the lifecycle sees it; null for nowhere
 * @param segments it belongs to at present
 * @param value by the last run; null for none
 */
public record Standing(
        @Nullable String stage,
        Set<String> segments,
        @Nullable CustomerValue value) {

    public static final Standing NOWHERE = new Standing(null, Set.of(), null);

    /** The same customer with what it is worth. */
    public Standing worth(@Nullable CustomerValue now) {
        return new Standing(stage, segments, now);
    }
}
