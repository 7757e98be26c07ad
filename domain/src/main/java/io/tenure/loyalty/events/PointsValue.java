package io.tenure.loyalty.events;

import java.math.BigDecimal;

/** What points have paid in money, in a currency of ISO 4217. */
public record PointsValue(BigDecimal amount, String currency) {}
