package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.events.LineItem;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of a purchase, return or inquiry. */
@Schema(name = "LineItem")
record LineItemBody(
        @NotNull String sku,
        @Nullable String name,
        @NotNull @Schema(type = "string", example = "6") BigDecimal quantity,
        @Schema(type = "string", example = "2.55") @Nullable BigDecimal unitPrice,

        @Schema(example = "wine", description = "what kind of article it is, as you sort them") @Nullable
        String category) {

    LineItem item() {
        return new LineItem(sku, name, quantity, unitPrice, category);
    }
}
