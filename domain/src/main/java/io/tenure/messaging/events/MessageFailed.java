package io.tenure.messaging.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** A message cannot be sent, and somebody has to look. */
public record MessageFailed(
        String correspondent, String messageId, @Personal String reason, Instant occurredAt) implements MessageEvent {}
