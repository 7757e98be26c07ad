package io.tenure.messaging.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** The mail relay or the gateway has taken a message. */
public record MessageSent(
        String correspondent,
        String messageId,
        MessageChannel channel,
        @Personal String summary,
        Instant occurredAt) implements MessageEvent {}
