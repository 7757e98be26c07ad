package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The members of a programme were compared with its control group, each over the same number of days from its
 * enrolment.
 *
 * @param upTo the last day that is looked at
 * @param days from the enrolment on
 * @param percent of the control group's mean that somebody wants to be able to see
 * @param members who take part and are compared
 * @param control who are left out and are compared
 * @param tooRecent who enrolled fewer days ago
 * @param mixed customers, among those compared, of records on both sides, each counted on the side drawn first
 * @param apart purchases in another currency, which no sum holds
 */
public record EffectMeasured(
        String programme,
        String reportId,
        LocalDate upTo,
        int days,
        BigDecimal percent,
        String currency,
        long members,
        long control,
        long tooRecent,
        long mixed,
        long apart,
        List<MeasuredEffect> effects,
        Instant occurredAt)
        implements ReportEvent {}
