package io.tenure.lifecycle.events;

import java.time.Instant;
import java.time.LocalDate;

/** The customer will need help with something that it bought, about that day. */
public record ServiceStepPlanned(
        String customerId, String stepId, String product, ServiceStepKind kind, LocalDate dueOn, Instant occurredAt)
        implements CareEvent {}
