package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Goods of a purchase came back. The amount is positive. */
public record PurchaseReturned(
        String programme,
        String customerId,
        String purchaseId,
        String returnId,
        BigDecimal amount,
        List<ReturnedItem> items,
        Instant correctableUntil,
        Instant occurredAt)
        implements LoyaltyEvent {}
