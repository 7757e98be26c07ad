package io.tenure.messaging.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message is given to the mail relay or the gateway; the attempt counts from 1.
 *
 * @param address where it goes, which may have changed while it waited; null in what was written before this was told
 */
public record MessageHandedOver(
        String correspondent,
        String messageId,
        int attempt,
        @Personal @Nullable String address,
        Instant occurredAt) implements MessageEvent {}
