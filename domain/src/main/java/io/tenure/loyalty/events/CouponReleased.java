package io.tenure.loyalty.events;

import java.time.Instant;

/** A redemption was given up: it can never be carried out any more. */
public record CouponReleased(long batch, long serial, String programme, String redemptionId, Instant occurredAt)
        implements CouponEvent {}
