package io.tenure.integration.contract;

import java.time.Instant;

/** The customer belongs to the segment from now on. */
public record EnteredSegment(String customerId, String segment, long version, Instant occurredAt)
        implements OfCustomer {}
