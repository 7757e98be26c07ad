package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a purchase is worth now, by which rules of which version. Zero once it was taken back. */
public record PurchaseCounted(
        String programme,
        String customerId,
        String purchaseId,
        long version,
        Instant purchasedAt,
        LocalDate day,
        BigDecimal amount,
        List<RulePoints> rules,
        long points,
        String lotId,
        Instant correctableUntil,
        Instant occurredAt)
        implements LoyaltyEvent {}
