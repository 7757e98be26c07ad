package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Declare a conversation done. */
public record CloseThread(CustomerId customerId, String thread, Instant now) implements RelationshipCommand {}
