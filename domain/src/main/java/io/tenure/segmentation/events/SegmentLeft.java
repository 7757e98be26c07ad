package io.tenure.segmentation.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import java.util.Map;

/** The customer does not belong to the segment any more. Facts are the values that its rule was asked of. */
public record SegmentLeft(
        String customerId,
        String segment,
        long version,
        String reason,
        @Personal Map<String, String> facts,
        Instant occurredAt)
        implements MembershipEvent {}
