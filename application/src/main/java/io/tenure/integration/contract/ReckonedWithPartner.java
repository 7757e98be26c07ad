package io.tenure.integration.contract;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a partner of a loyalty programme owes the firm has changed by an amount, which is negative when the firm owes it
 * to the partner. The month, as 2026-11, says to whose settlement it belongs; the currency is ISO 4217.
 */
public record ReckonedWithPartner(
        String customerId,
        String programme,
        String partner,
        String month,
        PartnerCause cause,
        String reference,
        long points,
        BigDecimal amount,
        String currency,
        Instant occurredAt)
        implements OfCustomer {}
