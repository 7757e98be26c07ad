package io.tenure.integration.contract;

import java.time.Instant;

/** The customer does not belong to the segment any more. */
public record LeftSegment(String customerId, String segment, long version, Instant occurredAt) implements OfCustomer {}
