package io.tenure.segmentation.commands;

import java.time.Instant;

/** Something asked of the definition of a segment. */
public sealed interface SegmentCommand permits DraftSegment, DraftGroupSegment, PublishSegment, RetireSegment {

    String segment();

    Instant now();
}
