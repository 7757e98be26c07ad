package io.tenure.loyalty.events;

import java.time.Instant;

/** No code of the batch is worth anything any more. */
public record CouponBatchRevoked(long batch, String programme, String reason, Instant occurredAt)
        implements CouponBatchEvent {}
