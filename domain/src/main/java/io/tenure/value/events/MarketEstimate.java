package io.tenure.value.events;

import java.math.BigDecimal;

/**
 * What a whole market is thought to spend on what we sell.
 *
 * @param currency ISO 4217 code
 * @param yearlySpending of all its customers with all suppliers, above zero
 * @param source where the estimate can be looked up: the survey, the trade association, the year
 */
public record MarketEstimate(String currency, BigDecimal yearlySpending, String source) {}
