package io.tenure.loyalty.programme;

import io.tenure.loyalty.events.CouponTerms;

/** Coupons that a programme may issue. */
public record CouponDefinition(String id, Wording title, CouponTerms terms) {}
