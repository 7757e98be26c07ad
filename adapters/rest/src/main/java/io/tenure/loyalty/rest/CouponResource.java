package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.loyalty.domain.Coupon;
import io.tenure.loyalty.domain.CouponGift;
import io.tenure.loyalty.events.CouponKind;
import io.tenure.loyalty.events.CouponTerms;
import io.tenure.loyalty.queries.CouponView;
import io.tenure.shared.domain.Rejection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A coupon as the API shows it; its code is not shown again.
 *
 * @param coupon the id of its definition
 * @param left what it can still give; the most that it may, for a share or an article
 * @param gives what it would give for the purchase that was asked about
 * @param refusal why it would give nothing; null when it would, or nothing was asked
 * @param reservedUntil null unless it is kept for a redemption
 */
@Schema(name = "Coupon")
record CouponResource(
        String programme,
        long batch,
        long serial,
        String coupon,
        CouponKind kind,
        String currency,
        @Nullable @Schema(type = "string", example = "15") BigDecimal percent,
        @Nullable String item,
        @Schema(type = "string", example = "139.12") BigDecimal minimum,
        Instant from,
        Instant until,
        @Schema(type = "string", example = "139.12") BigDecimal left,
        @Schema(type = "string", example = "139.12") BigDecimal gives,
        @Nullable RefusalBody refusal,
        boolean revoked,
        @Nullable Instant reservedUntil,
        List<RedemptionBody> redemptions) {

    /** Why a coupon gives nothing. */
    @Schema(name = "CouponRefusal")
    record RefusalBody(String code, String reason) {

        static @Nullable RefusalBody of(@Nullable Rejection rejection) {
            return rejection == null ? null : new RefusalBody(rejection.code(), rejection.reason());
        }
    }

    /** What a coupon gave. */
    @Schema(name = "CouponRedemption")
    record RedemptionBody(
            String id,
            @Nullable String customerId,
            @Schema(type = "string", example = "139.12") BigDecimal given) {}

    static CouponResource of(CouponView view) {
        CouponTerms terms = view.batch().terms();
        Coupon coupon = view.coupon();
        Currency currency = Currency.getInstance(terms.currency());
        return new CouponResource(
                view.batch().programme(),
                view.id().batch(),
                view.id().serial(),
                view.batch().coupon(),
                terms.kind(),
                terms.currency(),
                terms.percent(),
                terms.item(),
                WalletResource.amount(terms.minimum(), currency),
                terms.from(),
                terms.until(),
                WalletResource.amount(CouponGift.left(terms, coupon), currency),
                WalletResource.amount(view.gives(), currency),
                RefusalBody.of(view.refusal()),
                coupon.revoked() || view.batch().revoked(),
                coupon.reservation() == null ? null : coupon.reservation().until(),
                coupon.redemptions().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new RedemptionBody(
                                each.getKey(),
                                each.getValue().customerId(),
                                WalletResource.amount(each.getValue().given(), currency)))
                        .toList());
    }
}
