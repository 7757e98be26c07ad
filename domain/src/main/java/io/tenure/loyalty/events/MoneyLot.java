package io.tenure.loyalty.events;

import java.time.Instant;

/**
 * Money of one top-up: what is left of it, or a share of it.
 *
 * @param paidIn in the smallest units of the currency
 * @param bonus that the programme added, in the same units
 */
public record MoneyLot(String lotId, long paidIn, long bonus, Instant toppedUpAt) {}
