package io.tenure.relationship.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.application.port.in.InteractionCorrection;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.rest.ScalarJson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** How an interaction really was, whole, and why it was wrong. */
@Schema(name = "Correction")
record CorrectionBody(
        @NotBlank String reason,
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
        @Nullable String refersTo,
        @Nullable String handledBy) {

    InteractionCorrection correction() {
        return new InteractionCorrection(
                kind,
                channel,
                direction,
                occurredAt,
                InteractionBody.money(kind, amount),
                Lines.items(items),
                thread,
                summary,
                attributes == null ? Map.of() : attributes,
                dueAt,
                refersTo,
                handledBy);
    }
}
