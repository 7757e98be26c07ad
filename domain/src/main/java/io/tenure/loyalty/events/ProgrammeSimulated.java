package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a programme was tried on what members had bought; no account was changed.
 *
 * @param from the first day
 * @param to the last day
 * @param given points that members had for their purchases, by the versions in force then
 * @param givenCost by the cost of a point in the version in force now; null where it does not say one
 * @param simulatedCost by that of the version that was tried
 */
public record ProgrammeSimulated(
        String programme,
        String reportId,
        long version,
        LocalDate from,
        LocalDate to,
        String currency,
        long members,
        long purchases,
        long given,
        long simulated,
        @Nullable BigDecimal givenCost,
        @Nullable BigDecimal simulatedCost,
        List<RuleShift> rules,
        List<TierShift> tiers,
        List<TierMoves> moves,
        Instant occurredAt)
        implements ReportEvent {}
