package io.tenure.relationship.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.Money;
import io.tenure.shared.rest.BadRequest;
import io.tenure.shared.rest.ScalarJson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** An interaction as a source system tells it. Source and externalId together make it idempotent. */
@Schema(name = "Interaction")
record InteractionBody(
        @NotBlank String source,
        @NotBlank String externalId,
        @NotNull @Valid CustomerReference customer,

        @Schema(description = "false refuses customers who are not known yet", defaultValue = "true") @Nullable
        Boolean createUnknown,

        @NotNull InteractionKind kind,
        @NotNull Channel channel,
        @NotNull Direction direction,
        @NotNull Instant occurredAt,

        @Schema(description = InteractionBody.AMOUNT) @Valid @Nullable
        MoneyBody amount,

        @Nullable List<@Valid LineItemBody> items,
        @Nullable String thread,
        @Nullable String summary,

        @Schema(description = InteractionBody.ATTRIBUTES)
        @JsonDeserialize(contentUsing = ScalarJson.class)
        @JsonSetter(contentNulls = Nulls.SKIP)
        @Nullable
        Map<String, String> attributes,

        @Nullable Instant dueAt,

        @Schema(description = "id of an earlier interaction") @Nullable
        String refersTo,

        @Nullable String handledBy) {

    static final String AMOUNT =
            "Money to the firm is positive, money back to the customer negative: the amount of a RETURN is below 0";
    static final String ATTRIBUTES = "Numbers, true and false are kept as their text, null is left out";

    /**
     * The amount as it is to be recorded.
     *
     * @throws BadRequest when it is none, or of goods that came back and above 0: revenue would rise by it
     */
    static @Nullable Money money(InteractionKind kind, @Nullable MoneyBody amount) {
        if (amount == null) {
            return null;
        }
        Money money = amount.money("amount");
        if (kind == InteractionKind.RETURN && money.amount().signum() > 0) {
            throw BadRequest.invalid("amount", "of a RETURN must be 0 or below: it is money back to the customer");
        }
        return money;
    }

    InteractionDraft draft() {
        return new InteractionDraft(
                source,
                externalId,
                customer.ref(),
                createUnknown == null || createUnknown,
                customer.profile() == null ? null : customer.profile().profile(),
                kind,
                channel,
                direction,
                occurredAt,
                money(kind, amount),
                Lines.items(items),
                thread,
                summary,
                attributes == null ? Map.of() : attributes,
                dueAt,
                refersTo,
                handledBy);
    }
}
