package io.tenure.relationship.events;

import java.time.Instant;
import java.time.LocalDate;

/** A stakeholder no longer plays a part. */
public record StakeholderLeft(String customerId, String stakeholderId, LocalDate until, Instant occurredAt)
        implements RelationshipEvent {}
