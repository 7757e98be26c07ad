package io.tenure.lifecycle.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Everything that can be asked of the care for a customer. */
public sealed interface CareCommand permits ChooseRelationshipLevel, PlanServiceStep, EndServiceStep, JudgeLead {

    CustomerId customerId();

    Instant now();
}
