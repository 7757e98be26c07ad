package io.tenure.segmentation.events;

import java.time.Instant;

/** Something that happened between a customer and a segment. */
public sealed interface MembershipEvent permits SegmentEntered, SegmentLeft, SegmentUndecided {

    String customerId();

    String segment();

    Instant occurredAt();
}
