package io.tenure.messaging.events;

import java.time.Instant;

/** A message that was to be sent waits for the end of quiet hours. */
public record MessageHeld(String correspondent, String messageId, Instant sendAt, Instant occurredAt)
        implements MessageEvent {}
