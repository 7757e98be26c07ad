package io.tenure.segmentation.queries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a rule would hold.
 *
 * @param customers how many were looked at
 * @param complete whether that was everybody; otherwise the first in the order of ids, who are the oldest
 * @param members how many of those would belong to the segment
 * @param undecided for how many of those the rule has no answer
 * @param problem why it has none for the first of them; null when it always has
 * @param sample ids of some who would belong, at most 20
 */
public record SegmentPreview(
        long customers,
        boolean complete,
        long members,
        long undecided,
        @Nullable String problem,
        List<String> sample) {}
