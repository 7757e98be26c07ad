package io.tenure.segmentation.commands;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new version of a segment down that holds a group of the value runs.
 *
 * @param titleZh for readers of Chinese; null where one title is for all
 */
public record DraftGroupSegment(
        String segment, String title, @Nullable String titleZh, ValueGroup group, Instant now)
        implements SegmentCommand {

    /** With one title for all. */
    public DraftGroupSegment(String segment, String title, ValueGroup group, Instant now) {
        this(segment, title, null, group, now);
    }
}
