package io.tenure.segmentation.events;

import java.time.Instant;

/**
 * A new version of a segment was written down that holds a group of the value runs; nobody before it is published.
 *
 * @param scheme how a run divides customers: ABC, RFM or NEEDS
 * @param group within the scheme
 */
public record GroupSegmentDrafted(
        String segment, long version, String title, String scheme, String group, Instant occurredAt)
        implements SegmentEvent {}
