package io.tenure.lifecycle.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Note that a planned service was done, or is not needed. */
public record EndServiceStep(CustomerId customerId, String stepId, boolean done, Instant now) implements CareCommand {}
