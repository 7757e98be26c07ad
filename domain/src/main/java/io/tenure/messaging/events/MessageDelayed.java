package io.tenure.messaging.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** The mail relay or the gateway did not take a message; it is given again later. */
public record MessageDelayed(
        String correspondent,
        String messageId,
        int attempt,
        @Personal String reason,
        Instant retryAt,
        Instant occurredAt)
        implements MessageEvent {}
