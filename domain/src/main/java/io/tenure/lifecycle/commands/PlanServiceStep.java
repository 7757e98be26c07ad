package io.tenure.lifecycle.commands;

import io.tenure.lifecycle.events.ServiceStepKind;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.time.LocalDate;

/** Plan to be of service with something that the customer bought. */
public record PlanServiceStep(
        CustomerId customerId, String stepId, String product, ServiceStepKind kind, LocalDate dueOn, Instant now)
        implements CareCommand {}
