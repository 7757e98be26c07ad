package io.tenure.segmentation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a segment was written down that holds a group of the value runs; nobody before it is published.
 *
 * @param title as in {@link SegmentDrafted}, and in Chinese
 * @param scheme how a run divides customers: ABC, RFM or NEEDS
 * @param group within the scheme
 */
public record GroupSegmentDrafted(
        String segment,
        long version,
        String title,
        @Nullable String titleZh,
        String scheme,
        String group,
        Instant occurredAt)
        implements SegmentEvent {

    /** With one title for all. */
    public GroupSegmentDrafted(
            String segment, long version, String title, String scheme, String group, Instant occurredAt) {
        this(segment, version, title, null, scheme, group, occurredAt);
    }
}
