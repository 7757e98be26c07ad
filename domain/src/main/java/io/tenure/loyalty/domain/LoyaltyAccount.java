package io.tenure.loyalty.domain;

/** How a customer stands in a programme. */
public sealed interface LoyaltyAccount permits NotEnrolled, Member, Ended {}
