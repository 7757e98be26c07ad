package io.tenure.integration;

import io.tenure.integration.contract.IntegrationEvent;
import io.tenure.integration.contract.UsedCoupon;
import io.tenure.loyalty.events.CouponEvent;
import io.tenure.loyalty.events.CouponReckoned;
import io.tenure.loyalty.events.CouponRedeemed;
import io.tenure.loyalty.events.CouponRedemptionCancelled;
import io.tenure.loyalty.events.CouponReleased;
import io.tenure.loyalty.events.CouponReserved;
import io.tenure.loyalty.events.CouponRevoked;
import io.tenure.shared.domain.Money;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event of a coupon means to others: what it gave. */
final class CouponTranslation {

    private CouponTranslation() {}

    static Optional<IntegrationEvent> of(CouponEvent event) {
        return switch (event) {
            case CouponRedeemed e -> used(e, e.customerId(), e.redemptionId(), e.given(), e.currency());
            case CouponRedemptionCancelled e -> used(e, e.customerId(), e.redemptionId(), -e.given(), e.currency());
            case CouponReckoned e -> LoyaltyTranslation.reckoned(e);
            case CouponReserved _, CouponReleased _, CouponRevoked _ -> Optional.empty();
        };
    }

    private static Optional<IntegrationEvent> used(
            CouponEvent e, @Nullable String customer, String redemption, long given, String currency) {
        return Optional.of(new UsedCoupon(
                customer,
                e.programme(),
                Long.toString(e.batch()),
                Long.toString(e.serial()),
                redemption,
                Money.ofMinor(given, Currency.getInstance(currency)).amount(),
                currency,
                e.occurredAt()));
    }
}
