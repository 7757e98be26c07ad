package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.time.LocalDate;

/** Note that a stakeholder no longer plays a part. */
public record EndStakeholder(CustomerId customerId, String stakeholderId, LocalDate until, Instant now)
        implements RelationshipCommand {}
