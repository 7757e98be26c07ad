package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.loyalty.events.CouponKind;
import io.tenure.loyalty.queries.CouponBatchView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A batch of coupons as the API shows it.
 *
 * @param coupon the id of its definition in the version of the programme
 * @param budget the most that its coupons give together; null for no limit
 * @param handedOut whether the codes were taken; they are never shown again
 * @param used codes that have given something
 * @param reserved redemptions that a code is kept for
 * @param revokedCodes codes that were revoked one by one
 * @param given by its coupons so far
 */
@Schema(name = "CouponBatch")
record CouponBatchResource(
        String programme,
        long batch,
        String id,
        String coupon,
        long version,
        CouponKind kind,
        String currency,

        @Nullable @Schema(type = "string", example = "139.12")
        BigDecimal budget,

        Instant from,
        Instant until,
        Instant issuedAt,
        boolean handedOut,
        boolean revoked,
        long issued,
        long used,
        long reserved,
        long revokedCodes,
        @Schema(type = "string", example = "139.12") BigDecimal given) {

    static CouponBatchResource of(CouponBatchView view) {
        CouponBatch batch = view.batch();
        Currency currency = Currency.getInstance(batch.terms().currency());
        return new CouponBatchResource(
                batch.programme(),
                batch.number(),
                batch.issueId(),
                batch.coupon(),
                batch.version(),
                batch.terms().kind(),
                batch.terms().currency(),
                batch.terms().budget() == 0
                        ? null
                        : WalletResource.amount(batch.terms().budget(), currency),
                batch.terms().from(),
                batch.terms().until(),
                batch.issuedAt(),
                batch.handedOut(),
                batch.revoked(),
                batch.count(),
                view.used(),
                view.reserved(),
                view.revoked(),
                WalletResource.amount(view.given(), currency));
    }
}
