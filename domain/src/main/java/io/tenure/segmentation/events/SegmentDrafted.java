package io.tenure.segmentation.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a segment was written down; it holds nobody before it is published.
 *
 * @param title for people, in whatever language they write it
 * @param titleZh the same for readers of Chinese; null where one title is for all
 * @param rule the condition on customers, in CEL; null for a fixed list
 * @param customers the fixed list; empty for a rule
 * @param uses the segments that the rule asks for
 */
public record SegmentDrafted(
        String segment,
        long version,
        String title,
        @Nullable String titleZh,
        @Nullable String rule,
        List<String> customers,
        List<String> uses,
        Instant occurredAt)
        implements SegmentEvent {

    /** With one title for all. */
    public SegmentDrafted(
            String segment,
            long version,
            String title,
            @Nullable String rule,
            List<String> customers,
            List<String> uses,
            Instant occurredAt) {
        this(segment, version, title, null, rule, customers, uses, occurredAt);
    }
}
