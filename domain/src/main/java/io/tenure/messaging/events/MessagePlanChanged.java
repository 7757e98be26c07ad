package io.tenure.messaging.events;

import java.time.Instant;

/** The firm has a new plan for messages, which counts at once: templates, quiet hours, caps. Versions count from 1. */
public record MessagePlanChanged(long version, String text, Instant occurredAt) implements MessagePlanEvent {}
