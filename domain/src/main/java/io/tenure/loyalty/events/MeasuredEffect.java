package io.tenure.loyalty.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How members stand in one measure against the control group.
 *
 * @param members the mean of those who take part; 0 when there are none
 * @param control that of those who are left out
 * @param difference members less control group; null, with both limits, when nothing can be said
 * @param low the lower limit of the interval of 95 %
 * @param gap why nothing can be said; null when something can
 * @param sought the difference that somebody wants to be able to see
 * @param needed how many customers have to be compared in all to see it in 80 of 100 cases; null when no number is
 *     enough
 */
public record MeasuredEffect(
        EffectMeasure measure,
        BigDecimal members,
        BigDecimal control,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable EffectGap gap,
        BigDecimal sought,
        @Nullable Long needed) {}
