package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.commands.EstimateSpending;
import io.tenure.relationship.events.SpendingSource;
import io.tenure.shared.domain.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a customer is thought to spend in a year, with all suppliers, on what we sell.
 *
 * @param reference where the estimate can be looked up
 */
@Schema(name = "Spending")
record SpendingBody(
        @NotNull @Valid MoneyBody amount,
        @NotNull SpendingSource source,

        @NotBlank @Schema(example = "Household survey 2026, table 4")
        String reference,

        @NotNull LocalDate estimatedOn) {

    EstimateSpending command(CustomerId customer, Instant now) {
        return new EstimateSpending(customer, amount.money("amount"), source, reference, estimatedOn, now);
    }
}
