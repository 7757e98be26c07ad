package io.tenure.messaging.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.messaging.application.port.in.MessageDecision;
import io.tenure.messaging.domain.MessagePhase;
import io.tenure.messaging.events.MessageRefusal;
import io.tenure.shared.rest.Headers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What was decided on a message, or has become of it since; with a time when it is still to be sent. */
@Schema(name = "MessageDecision")
record DecisionBody(
        String reference,
        MessagePhase state,
        @Nullable MessageRefusal refusal,
        @Nullable Instant due) {

    static ResponseEntity<DecisionBody> of(MessageDecision decision) {
        return ResponseEntity.ok()
                .header(Headers.POSITION, Long.toString(decision.position()))
                .body(new DecisionBody(decision.reference(), decision.phase(), decision.refusal(), decision.due()));
    }
}
