package io.tenure.loyalty.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a tier brought and cost in twelve months, the present one included.
 *
 * @param tier empty in a programme without
 * @param margin what is left of the spend after the cost of goods; null where that is not known
 * @param cost of the points that their purchases earned; null where it is not known what a point costs
 */
public record TierProfit(
        String tier,
        long members,
        BigDecimal spend,
        @Nullable BigDecimal margin,
        long points,
        @Nullable BigDecimal cost) {}
