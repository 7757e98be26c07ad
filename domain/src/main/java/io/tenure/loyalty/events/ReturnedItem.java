package io.tenure.loyalty.events;

import java.math.BigDecimal;

/** One line of what came back; the quantity is positive. */
public record ReturnedItem(String sku, BigDecimal quantity) {}
