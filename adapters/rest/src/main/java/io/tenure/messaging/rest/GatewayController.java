package io.tenure.messaging.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.messaging.application.port.in.ReceiveMessageUseCase;
import io.tenure.messaging.application.port.in.ReportBounceUseCase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hears from gateways and mail relays. */
@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "Messages")
class GatewayController {

    private static final String E164 = "\\+[1-9][0-9]{6,14}";
    private static final int LONGEST_ID = 150;

    private final ReceiveMessageUseCase receiveMessage;
    private final ReportBounceUseCase reportBounce;

    GatewayController(ReceiveMessageUseCase receiveMessage, ReportBounceUseCase reportBounce) {
        this.receiveMessage = receiveMessage;
        this.reportBounce = reportBounce;
    }

    /** A text message that came in: the gateway's id, and the number in E.164 that it came from. */
    @Schema(name = "InboundMessage")
    record InboundBody(
            @NotBlank @Size(max = LONGEST_ID) String id,
            @NotNull @Pattern(regexp = E164) String from,
            @NotNull String text) {}

    /** A message that was taken and did not arrive, by the reference that it was given with. */
    @Schema(name = "MessageBounce")
    record BounceBody(@NotBlank String reference, @NotBlank String reason) {}

    @PostMapping("/inbound")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Tell of a text message that came in",
            description =
                    "It is put on the timeline of the customer who alone has the number. Who writes BAL is"
                            + " answered with the balance of each programme. The answer never says whether the number is known.")
    void inbound(@Valid @RequestBody InboundBody body, Caller caller) {
        receiveMessage.receive(body.id(), body.from(), body.text(), caller);
    }

    @PostMapping("/bounces")
    @Operation(summary = "Tell that a message which was taken did not arrive")
    ResponseEntity<DecisionBody> bounced(@Valid @RequestBody BounceBody body, Caller caller) {
        return DecisionBody.of(reportBounce.bounced(body.reference(), body.reason(), caller));
    }
}
