package io.tenure.value.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.value.events.RfmEdges;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/** Fixed limits between the scores of RFM: four each, in rising order; a number at a limit is below it. */
@Schema(name = "RfmEdgesWish")
record RfmEdgesBody(
        @NotNull List<@NotNull Integer> recencyDays,
        @NotNull List<@NotNull Integer> purchases,
        @NotNull String currency,
        @NotNull List<@NotNull BigDecimal> spent) {

    RfmEdges edges() {
        return new RfmEdges(recencyDays, purchases, currency, spent);
    }
}
