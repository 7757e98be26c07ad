package io.tenure.loyalty.events;

import java.time.Instant;

/** The codes of a batch were handed out, once. */
public record CouponCodesHandedOut(long batch, String programme, Instant occurredAt) implements CouponBatchEvent {}
