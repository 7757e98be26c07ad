package io.tenure.loyalty.queries;

import io.tenure.loyalty.programme.SoftBenefit;
import org.jspecify.annotations.Nullable;

/**
 * How often a member has had a benefit in the period of today.
 *
 * @param left how often more
 * @param last the id of the last use, which can be taken back; null for none
 */
public record SoftRight(
        SoftBenefit benefit,
        String period,
        long used,
        long left,
        @Nullable String last) {}
