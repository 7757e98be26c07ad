package io.tenure.loyalty.domain;

import java.time.Instant;

/** The customer took part once. */
public record Ended(Instant at) implements LoyaltyAccount {}
