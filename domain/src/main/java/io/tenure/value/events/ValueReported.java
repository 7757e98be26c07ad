package io.tenure.value.events;

import java.time.Instant;
import java.util.List;

/**
 * What a run found out about all customers of a currency together.
 *
 * @param gini 0 when all brought the same, near 1 when one brought all
 * @param topFifth the share of revenue that the best fifth brought
 * @param lorenz the share of revenue of the least valuable customers, at each twentieth from 0 to 1
 * @param belowZero customers with a revenue below zero, who are taken for zero in these three
 */
public record ValueReported(
        long run,
        String currency,
        double gini,
        double topFifth,
        List<Double> lorenz,
        long belowZero,
        List<GroupTotal> classes,
        List<GroupTotal> rfm,
        List<CohortCount> cohorts,
        List<SurvivalStep> survival,
        List<MythFinding> myths,
        ProfitPicture profit,
        Instant occurredAt)
        implements ValueRunStep {}
