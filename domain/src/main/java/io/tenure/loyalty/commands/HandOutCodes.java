package io.tenure.loyalty.commands;

import java.time.Instant;

/** Hand out the codes of a batch. */
public record HandOutCodes(long batch, Instant now) implements CouponBatchCommand {}
