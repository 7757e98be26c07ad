package io.tenure.messaging.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.messaging.application.port.in.ChangeMessagePlanUseCase;
import io.tenure.messaging.application.port.in.MessagePlanInvalid;
import io.tenure.messaging.queries.MessagePlanView;
import io.tenure.messaging.queries.MessageQueries;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and changes the plan for messages: templates, senders, quiet hours, caps. */
@RestController
@RequestMapping("/api/v1/messages/plan")
@Tag(name = "Messages")
class MessagePlanController {

    private final MessageQueries queries;
    private final ChangeMessagePlanUseCase changePlan;

    MessagePlanController(MessageQueries queries, ChangeMessagePlanUseCase changePlan) {
        this.queries = queries;
        this.changePlan = changePlan;
    }

    /** A plan, written in YAML. */
    @Schema(name = "MessagePlanText")
    record TextBody(@NotBlank String text) {}

    /** A version of the plan. */
    @Schema(name = "MessagePlanVersion")
    record VersionBody(long version) {}

    @GetMapping
    @Operation(
            summary = "Read the plan for messages that counts, and which channels are set up",
            description = "Version 0 comes with the product; its templates are there unless the firm has its own.")
    MessagePlanView plan() {
        return queries.plan();
    }

    @PutMapping
    @Operation(
            summary = "Let another plan for messages count from now on",
            description = "The answer to a plan with mistakes names all of them, with their places.")
    VersionBody change(@Valid @RequestBody TextBody body, Caller caller) throws MessagePlanInvalid {
        return new VersionBody(changePlan.change(body.text(), caller));
    }
}
