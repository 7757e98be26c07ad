package io.tenure.integration.contract;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coupon gave something, or took it back where the amount is negative, by the redemption that is the reference. The
 * customer is left out where nobody known used it; the subject is the batch then. The code is told to nobody.
 */
public record UsedCoupon(
        @Nullable String customerId,
        String programme,
        String batch,
        String serial,
        String reference,
        BigDecimal amount,
        String currency,
        Instant occurredAt)
        implements IntegrationEvent {

    @Override
    public String subject() {
        return customerId == null ? "coupons-" + batch : customerId;
    }
}
