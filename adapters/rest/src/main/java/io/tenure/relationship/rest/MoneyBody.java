package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.shared.domain.Money;
import io.tenure.shared.rest.BadRequest;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** An amount of money: a decimal string and an ISO 4217 code. Money to the firm is positive. */
@Schema(name = "Money")
record MoneyBody(
        @NotNull @Schema(type = "string", example = "139.12")
        BigDecimal value,

        @NotNull @Schema(example = "GBP") String currency) {

    static @Nullable MoneyBody of(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new MoneyBody(amount, currency);
    }

    Money money(String field) {
        try {
            return new Money(value, Currency.getInstance(currency));
        } catch (IllegalArgumentException _) {
            throw BadRequest.invalid(
                    field, "must have at most 6 digits after the decimal point and an ISO 4217 currency");
        }
    }
}
