package io.tenure.value.domain.scoring;

import io.tenure.value.domain.profit.Profitability;
import io.tenure.value.domain.ranking.AbcClass;
import io.tenure.value.domain.ranking.RfmSegment;
import io.tenure.value.events.CostElsewhere;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is worth by a run, and what it was worked out from.
 *
 * @param run which says the models, their parameters and its day
 * @param currency of every amount; XXX when no purchase has one
 * @param purchaseDays days with a purchase up to the day of the run
 * @param spent with them
 * @param probabilityAlive that the customer has not silently left, in [0, 1]
 * @param expectedPurchases days of purchase within the horizon
 * @param expectedSpend on each of them
 * @param lifetimeValue the purchases to come within the horizon, discounted, at the expected spend less the goods
 * @param recencyScore 1 to 5, 5 the best, as the other scores
 * @param needsCluster customers with like habits, from 1; 0 when the run found no clusters
 * @param profit what the customer has brought and cost up to the day of the run
 * @param costsApart what others spent that is no part of it: in another currency, or nobody says how much
 */
public record CustomerValue(
        String customerId,
        @Nullable String owner,
        long run,
        String currency,
        int purchaseDays,
        LocalDate firstPurchase,
        LocalDate lastPurchase,
        BigDecimal spent,
        double probabilityAlive,
        double expectedPurchases,
        BigDecimal expectedSpend,
        BigDecimal lifetimeValue,
        AbcClass abcClass,
        int recencyScore,
        int frequencyScore,
        int monetaryScore,
        RfmSegment rfmSegment,
        int needsCluster,
        Profitability profit,
        List<CostElsewhere> costsApart) {}
