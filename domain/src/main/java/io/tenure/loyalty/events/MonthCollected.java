package io.tenure.loyalty.events;

import java.math.BigDecimal;

/**
 * What counts towards a tier from the purchases of one month.
 *
 * @param month as 2026-11
 */
public record MonthCollected(String month, long points, BigDecimal spend, long visits) {}
