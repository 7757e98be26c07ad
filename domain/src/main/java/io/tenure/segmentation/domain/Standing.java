package io.tenure.segmentation.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask of a customer beside its facts.
 *
 * @param stage where the lifecycle sees it; null for nowhere
 * @param segments it belongs to at present
 */
public record Standing(@Nullable String stage, Set<String> segments) {

    public static final Standing NOWHERE = new Standing(null, Set.of());
}
