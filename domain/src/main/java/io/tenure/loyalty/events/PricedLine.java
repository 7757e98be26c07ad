package io.tenure.loyalty.events;

import java.math.BigDecimal;

/**
 * What a member saves on a line of a purchase.
 *
 * @param line from 1
 * @param list the price list that says so
 * @param saving on all pieces together, to the smallest unit of the currency
 */
public record PricedLine(int line, String list, BigDecimal saving) {}
