package io.tenure.integration.contract;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Stored money of a member came, or went where it is negative: what was paid in and bonus apart, and what is left of
 * each. The currency is ISO 4217.
 */
public record MovedMoney(
        String customerId,
        String programme,
        String currency,
        MoneyCause cause,
        String reference,
        BigDecimal paidIn,
        BigDecimal bonus,
        BigDecimal paidInBalance,
        BigDecimal bonusBalance,
        Instant occurredAt)
        implements OfCustomer {}
