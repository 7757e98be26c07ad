package io.tenure.segmentation.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import java.util.Map;

/** The customer belongs to the segment from now on. Reason is the rule, facts are the values that it was asked of. */
public record SegmentEntered(
        String customerId,
        String segment,
        long version,
        String reason,
        @Personal Map<String, String> facts,
        Instant occurredAt)
        implements MembershipEvent {}
