package io.tenure.messaging.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** A message that was taken did not arrive. */
public record MessageBounced(
        String correspondent, String messageId, @Personal String reason, Instant occurredAt) implements MessageEvent {}
