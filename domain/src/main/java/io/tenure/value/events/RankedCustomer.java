package io.tenure.value.events;

import java.math.BigDecimal;

/** Where a customer stands in an order by value, and by id among equals. */
public record RankedCustomer(BigDecimal value, String customerId) {}
