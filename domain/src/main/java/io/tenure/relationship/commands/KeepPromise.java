package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Note that a promise was kept. */
public record KeepPromise(CustomerId customerId, String promiseId, Instant now) implements RelationshipCommand {}
