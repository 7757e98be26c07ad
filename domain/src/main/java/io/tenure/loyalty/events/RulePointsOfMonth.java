package io.tenure.loyalty.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a rule gave for the purchases of a month, as they are worth now.
 *
 * @param month as 2026-11
 * @param rule empty for points given by hand
 * @param cost null where the programme does not say what a point costs
 */
public record RulePointsOfMonth(
        String month, String rule, long points, @Nullable BigDecimal cost) {}
