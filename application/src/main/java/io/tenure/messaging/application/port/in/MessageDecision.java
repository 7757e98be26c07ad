package io.tenure.messaging.application.port.in;

import io.tenure.messaging.domain.MessagePhase;
import io.tenure.messaging.events.MessageRefusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on a message, or has become of it since.
 *
 * @param reference names it among all messages
 * @param refusal why it is not sent; null unless the phase is REFUSED
 * @param due when it is sent, not before; null when it is not to be sent any more
 * @param position read at this position to see the decision
 */
public record MessageDecision(
        String reference,
        MessagePhase phase,
        @Nullable MessageRefusal refusal,
        @Nullable Instant due,
        long position) {}
