package io.tenure.segmentation.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a segment was written down; it holds nobody before it is published.
 *
 * @param rule the condition on customers, in CEL; null for a fixed list
 * @param customers the fixed list; empty for a rule
 * @param uses the segments that the rule asks for
 */
public record SegmentDrafted(
        String segment,
        long version,
        String title,
        @Nullable String rule,
        List<String> customers,
        List<String> uses,
        Instant occurredAt)
        implements SegmentEvent {}
