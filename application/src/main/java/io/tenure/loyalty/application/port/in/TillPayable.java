package io.tenure.loyalty.application.port.in;

import java.math.BigDecimal;

/** The most points that a member can pay a purchase with, and what they pay in its currency. */
public record TillPayable(long points, BigDecimal value) {}
