package io.tenure.facts.domain;

import java.math.BigDecimal;

/**
 * What a customer is thought to spend in a year with all suppliers.
 *
 * @param amount above zero
 * @param currency ISO 4217 code
 */
public record YearlySpending(BigDecimal amount, String currency) {}
