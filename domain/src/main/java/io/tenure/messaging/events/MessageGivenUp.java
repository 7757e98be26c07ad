package io.tenure.messaging.events;

import java.time.Instant;

/** Somebody has decided that a message that did not arrive is not sent again. */
public record MessageGivenUp(String correspondent, String messageId, Instant occurredAt) implements MessageEvent {}
