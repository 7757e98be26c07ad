package io.tenure.lifecycle.events;

import java.time.Instant;

/** A planned service was done, or was not needed. */
public record ServiceStepEnded(String customerId, String stepId, boolean done, Instant occurredAt)
        implements CareEvent {}
