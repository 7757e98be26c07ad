package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person or firm around the account: internal team, supplier, competitor, influencer, delivery partner. Dates are ISO
 * local dates.
 */
public record StakeholderAdded(
        String customerId,
        String stakeholderId,
        @Personal String name,
        StakeholderRole role,
        @Personal @Nullable String note,
        LocalDate since,
        Instant occurredAt)
        implements RelationshipEvent {}
