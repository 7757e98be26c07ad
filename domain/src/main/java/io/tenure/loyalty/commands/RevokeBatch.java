package io.tenure.loyalty.commands;

import java.time.Instant;

/** Let no code of a batch be worth anything any more. */
public record RevokeBatch(long batch, String reason, Instant now) implements CouponBatchCommand {}
