package io.tenure.loyalty.domain;

import io.tenure.shared.domain.Fold;

/** How a customer stands in a programme. */
@Fold(2)
public sealed interface LoyaltyAccount permits NotEnrolled, Member, Ended {}
