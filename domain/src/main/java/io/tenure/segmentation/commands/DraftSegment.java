package io.tenure.segmentation.commands;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new version of a segment down.
 *
 * @param titleZh for readers of Chinese; null where one title is for all
 * @param rule understood and checked before; null for a fixed list
 * @param customers ids of the fixed list; empty for a rule
 * @param uses the segments that the rule asks for
 */
public record DraftSegment(
        String segment,
        String title,
        @Nullable String titleZh,
        @Nullable String rule,
        List<String> customers,
        List<String> uses,
        Instant now)
        implements SegmentCommand {

    /** With one title for all. */
    public DraftSegment(
            String segment,
            String title,
            @Nullable String rule,
            List<String> customers,
            List<String> uses,
            Instant now) {
        this(segment, title, null, rule, customers, uses, now);
    }
}
