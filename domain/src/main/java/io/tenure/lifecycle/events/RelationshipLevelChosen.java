package io.tenure.lifecycle.events;

import java.time.Instant;

/** The firm cares for the customer at this level from now on, with a contact at least every so many days. */
public record RelationshipLevelChosen(
        String customerId, RelationshipLevel level, long contactEveryDays, Instant occurredAt) implements CareEvent {}
