package io.tenure.segmentation.events;

import java.time.Instant;

/** The rule of the segment has no answer for this customer, who stays in or out as before. */
public record SegmentUndecided(String customerId, String segment, long version, String problem, Instant occurredAt)
        implements MembershipEvent {}
