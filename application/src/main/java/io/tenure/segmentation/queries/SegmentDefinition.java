package io.tenure.segmentation.queries;

import io.tenure.segmentation.commands.ValueGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a segment by one of its versions.
 *
 * @param rule null for a list or a group
 * @param customers of a fixed list; empty for another kind
 * @param uses the segments that the rule asks for
 * @param group of the value runs; null for a rule or a list
 */
public record SegmentDefinition(
        @Nullable String rule,
        List<String> customers,
        List<String> uses,
        @Nullable ValueGroup group) {}
