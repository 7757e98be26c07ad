package io.tenure.messaging.events;

import java.time.Instant;

/** A message is given to the mail relay or the gateway; the attempt counts from 1. */
public record MessageHandedOver(String correspondent, String messageId, int attempt, Instant occurredAt)
        implements MessageEvent {}
