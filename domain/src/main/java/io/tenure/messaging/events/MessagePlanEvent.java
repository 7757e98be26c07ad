package io.tenure.messaging.events;

import java.time.Instant;

/** Something happened to the firm's plan for messages. */
public sealed interface MessagePlanEvent permits MessagePlanChanged {

    Instant occurredAt();
}
