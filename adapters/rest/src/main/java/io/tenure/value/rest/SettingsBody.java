package io.tenure.value.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.value.events.BuyingModel;
import io.tenure.value.events.ValueSettings;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;

/** How customers are to be valued. */
@Schema(name = "ValueSettingsWish")
record SettingsBody(
        @NotNull BuyingModel model,
        @NotNull Integer horizonWeeks,
        @NotNull BigDecimal discountRate,
        @NotNull BigDecimal abcA,
        @NotNull BigDecimal abcB,
        @NotNull Integer silentAfterDays,
        @NotNull BigDecimal productShare,
        @NotNull Map<String, BigDecimal> costPerContact,
        @NotNull BigDecimal costPerComplaint) {

    ValueSettings settings() {
        return new ValueSettings(
                model,
                horizonWeeks,
                discountRate,
                abcA,
                abcB,
                silentAfterDays,
                productShare,
                costPerContact,
                costPerComplaint);
    }
}
