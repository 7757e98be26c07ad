package io.tenure.loyalty.events;

import java.math.BigDecimal;

/**
 * Points that members have, by how long ago they were earned.
 *
 * @param months since the month in which they were earned
 * @param toBeRedeemed the share of them that is expected to be spent, from 0 to 1
 * @param known whether such points have been watched to their end; where they have not, what is not known counts as
 *     spent
 */
public record AgedPoints(int months, long points, BigDecimal toBeRedeemed, boolean known) {}
