package io.tenure.relationship.application.port.in;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.util.List;

/** Proof of an erasure: the positions of the receipt events, one for each record of the customer. */
public record ErasureReceipt(List<CustomerId> erased, List<Long> positions, Instant erasedAt) {}
