package io.tenure.loyalty.events;

/** Stored money that a programme owes in one currency, in its smallest units. */
public record OwedMoney(String currency, long paidIn, long bonus) {}
