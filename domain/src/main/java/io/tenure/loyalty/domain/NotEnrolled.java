package io.tenure.loyalty.domain;

/** The customer takes no part. */
public record NotEnrolled() implements LoyaltyAccount {}
