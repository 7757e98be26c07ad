package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.CorrectInteractionUseCase;
import io.tenure.relationship.application.port.in.RetractInteractionUseCase;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts right what was recorded; the old stays in the ledger. */
@RestController
@RequestMapping("/api/v1/interactions/{interactionId}")
@Tag(name = "Interactions")
class RepairController {

    private final CorrectInteractionUseCase correctInteraction;
    private final RetractInteractionUseCase retractInteraction;

    RepairController(CorrectInteractionUseCase correctInteraction, RetractInteractionUseCase retractInteraction) {
        this.correctInteraction = correctInteraction;
        this.retractInteraction = retractInteraction;
    }

    @PostMapping("/corrections")
    @Operation(summary = "Replace an interaction by how it really was")
    ResponseEntity<WrittenBody> correct(
            @PathVariable String interactionId, @Valid @RequestBody CorrectionBody body, Caller caller) {
        return Answers.created(
                correctInteraction.correct(interactionId, body.correction(), body.reason(), caller),
                Answers.interaction(interactionId));
    }

    @PostMapping("/retractions")
    @Operation(summary = "Take back an interaction that never took place")
    ResponseEntity<WrittenBody> retract(
            @PathVariable String interactionId, @Valid @RequestBody ReasonBody body, Caller caller) {
        return Answers.created(
                retractInteraction.retract(interactionId, body.reason(), caller), Answers.interaction(interactionId));
    }
}
