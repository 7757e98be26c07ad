package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.shared.rest.Headers;
import io.tenure.shared.rest.PassingAnswer;
import io.tenure.shared.rest.Requests;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes in interactions, one or some at a time. */
@RestController
@RequestMapping("/api/v1/interactions")
@Tag(name = "Interactions")
class InteractionController {
    private final RecordInteractionUseCase recordInteraction;
    private final InteractionBatch batch;
    private final Requests requests;

    InteractionController(RecordInteractionUseCase recordInteraction, InteractionBatch batch, Requests requests) {
        this.recordInteraction = recordInteraction;
        this.batch = batch;
        this.requests = requests;
    }

    @PostMapping
    @Operation(
            summary = "Record an interaction, or an array of them",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(oneOf = {InteractionBody.class, InteractionBody[].class}))))
    ResponseEntity<?> record(
            @org.springframework.web.bind.annotation.RequestBody JsonNode body,
            Caller caller,
            HttpServletRequest request) {
        return body.isArray() ? several(body, caller, request) : one(body, caller);
    }

    private ResponseEntity<InteractionResult> one(JsonNode body, Caller caller) {
        InteractionReceipt receipt = recordInteraction.record(
                requests.read(body, InteractionBody.class).draft(), caller);
        URI location = URI.create(Answers.interaction(receipt.interactionId()));
        var answer = receipt instanceof InteractionReceipt.Recorded
                ? ResponseEntity.created(location)
                : ResponseEntity.ok().location(location);
        return answer.header(Headers.POSITION, Long.toString(receipt.position()))
                .body(InteractionResult.of(receipt));
    }

    private ResponseEntity<List<InteractionResult>> several(JsonNode body, Caller caller, HttpServletRequest request) {
        List<InteractionResult> results = batch.take(body, caller);
        if (results.stream().anyMatch(each -> each.result() == Verdict.REJECTED)) {
            PassingAnswer.mark(request); // each element is known by its own id, so the array may come again
        }
        long position = results.stream()
                .map(InteractionResult::position)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return ResponseEntity.ok()
                .header(Headers.POSITION, Long.toString(position))
                .body(results);
    }
}
