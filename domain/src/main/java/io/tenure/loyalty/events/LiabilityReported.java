package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a programme owes, what of it will hardly be asked for, and what it gave and brought.
 *
 * @param pointCost what a point costs the firm; null where the programme does not say it
 * @param points that members have, pending ones included
 * @param broken of them, expected never to be spent
 * @param goodsShare what goods cost of their price, by the last value run; null where there was none
 */
public record LiabilityReported(
        String programme,
        String reportId,
        LocalDate day,
        String currency,
        @Nullable BigDecimal pointCost,
        long points,
        long broken,
        List<AgedPoints> ages,
        List<OwedMoney> storedValue,
        List<RulePointsOfMonth> rules,
        @Nullable BigDecimal goodsShare,
        List<TierProfit> tiers,
        Instant occurredAt)
        implements ReportEvent {}
