package io.tenure.value.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.value.events.MarketEstimate;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** What a whole market is thought to spend in a year on what we sell. */
@Schema(name = "MarketEstimateWish")
record MarketBody(
        @NotNull String currency,
        @NotNull BigDecimal yearlySpending,
        @NotNull String source) {

    MarketEstimate market() {
        return new MarketEstimate(currency, yearlySpending, source);
    }
}
