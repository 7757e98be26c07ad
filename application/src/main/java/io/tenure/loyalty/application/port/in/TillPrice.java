package io.tenure.loyalty.application.port.in;

import java.math.BigDecimal;

/**
 * What a member pays for a line of a purchase, all pieces together.
 *
 * @param line from 1
 * @param regular what others pay
 * @param list the price list that says so
 */
public record TillPrice(int line, String sku, BigDecimal regular, BigDecimal member, BigDecimal saving, String list) {}
