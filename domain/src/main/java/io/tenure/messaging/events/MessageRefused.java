package io.tenure.messaging.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message is not sent, and why. */
public record MessageRefused(
        String correspondent,
        String messageId,
        String template,
        long version,
        @Nullable String purpose,
        MessageChannel channel,
        MessageRefusal reason,
        Instant occurredAt)
        implements MessageEvent {}
