package io.tenure.loyalty.queries;

import io.tenure.loyalty.programme.SoftBenefit;

/**
 * How often a member has had a benefit in the period of today.
 *
 * @param left how often more
 */
public record SoftRight(SoftBenefit benefit, String period, long used, long left) {}
