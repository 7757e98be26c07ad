package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase is worth now, by which rules of which version. Zero once it was taken back.
 *
 * @param buyer by whom it is judged; null in what was stored before that was told
 */
public record PurchaseCounted(
        String programme,
        String customerId,
        String purchaseId,
        long version,
        Instant purchasedAt,
        LocalDate day,
        BigDecimal amount,
        @Nullable Buyer buyer,
        List<RulePoints> rules,
        long points,
        String lotId,
        Instant correctableUntil,
        Instant occurredAt)
        implements LoyaltyEvent {

    public PurchaseCounted by(@Nullable Buyer known) {
        return new PurchaseCounted(
                programme,
                customerId,
                purchaseId,
                version,
                purchasedAt,
                day,
                amount,
                known,
                rules,
                points,
                lotId,
                correctableUntil,
                occurredAt);
    }

    public PurchaseCounted correctableUntil(Instant other) {
        return new PurchaseCounted(
                programme,
                customerId,
                purchaseId,
                version,
                purchasedAt,
                day,
                amount,
                buyer,
                rules,
                points,
                lotId,
                other,
                occurredAt);
    }
}
