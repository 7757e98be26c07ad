package io.tenure.messaging.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody has a message that did not arrive sent once more, to this address; null for the one it had. */
public record MessageRetried(
        String correspondent,
        String messageId,
        @Personal @Nullable String address,
        Instant occurredAt) implements MessageEvent {}
