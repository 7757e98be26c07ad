package io.tenure.relationship.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.InteractionReceipt.Duplicate;
import io.tenure.relationship.application.port.in.InteractionReceipt.Recorded;
import io.tenure.shared.rest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of one interaction.
 *
 * @param line from 1, in a bulk; index from 0, in an array
 * @param differs left out unless it is so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InteractionResult(
        @Nullable Long line,
        @Nullable Integer index,
        Verdict result,
        @Nullable String interactionId,
        @Nullable String customerId,
        @Nullable Long position,
        @Nullable Boolean customerCreated,

        @Schema(
                description =
                        "true for a duplicate that was recorded with another amount or number of items; it stays as it is until it is corrected")
        @Nullable
        Boolean differs,

        @Nullable String code,
        @Nullable String field,
        @Nullable String reason) {

    static InteractionResult of(InteractionReceipt receipt) {
        return switch (receipt) {
            case Recorded recorded -> accepted(Verdict.RECORDED, recorded, recorded.customerCreated(), null);
            case Duplicate duplicate ->
                accepted(Verdict.DUPLICATE, duplicate, false, duplicate.differs() ? true : null);
        };
    }

    static InteractionResult rejected(Fault fault) {
        return new InteractionResult(
                null,
                null,
                Verdict.REJECTED,
                null,
                null,
                null,
                null,
                null,
                fault.code(),
                fault.field(),
                fault.detail());
    }

    private static InteractionResult accepted(
            Verdict verdict, InteractionReceipt receipt, boolean created, @Nullable Boolean differs) {
        return new InteractionResult(
                null,
                null,
                verdict,
                receipt.interactionId(),
                receipt.customerId().value(),
                receipt.position(),
                created,
                differs,
                null,
                null,
                null);
    }

    InteractionResult atLine(long number) {
        return new InteractionResult(
                number,
                null,
                result,
                interactionId,
                customerId,
                position,
                customerCreated,
                differs,
                code,
                field,
                reason);
    }

    InteractionResult atIndex(int number) {
        return new InteractionResult(
                null,
                number,
                result,
                interactionId,
                customerId,
                position,
                customerCreated,
                differs,
                code,
                field,
                reason);
    }
}
