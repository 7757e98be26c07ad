package io.tenure.loyalty.events;

import java.time.Instant;

/** This one code is worth nothing any more. */
public record CouponRevoked(long batch, long serial, String programme, String reason, Instant occurredAt)
        implements CouponEvent {}
