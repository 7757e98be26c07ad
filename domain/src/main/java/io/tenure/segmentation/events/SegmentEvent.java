package io.tenure.segmentation.events;

import java.time.Instant;

/** Something that happened to the definition of a segment. */
public sealed interface SegmentEvent permits SegmentDrafted, GroupSegmentDrafted, SegmentPublished, SegmentRetired {

    String segment();

    Instant occurredAt();
}
