package io.tenure.loyalty.rest;

import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.shared.rest.BadRequest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Prices of rewards as bodies give them: points, money and its currency beside each other. */
final class RewardPrices {

    private RewardPrices() {}

    static RewardPrice of(long points, @Nullable BigDecimal money, @Nullable String currency) {
        try {
            return RewardPrice.of(points, money, currency);
        } catch (IllegalArgumentException _) {
            throw BadRequest.invalid(
                    "money",
                    "must have at most 6 digits after the decimal point, and currency an ISO 4217 code beside it");
        }
    }
}
