package io.tenure.messaging.events;

import java.time.Instant;

/**
 * Something happened with one message. The correspondent is a customer's id, or {@code ~} and a fingerprint of the
 * address of somebody who is none.
 */
public sealed interface MessageEvent
        permits MessageQueued,
                MessageRefused,
                MessageHeld,
                MessageHandedOver,
                MessageSent,
                MessageDelayed,
                MessageFailed,
                MessageBounced,
                MessageRetried,
                MessageGivenUp {

    String correspondent();

    String messageId();

    Instant occurredAt();
}
