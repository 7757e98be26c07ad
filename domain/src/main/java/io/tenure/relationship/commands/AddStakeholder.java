package io.tenure.relationship.commands;

import io.tenure.relationship.events.StakeholderRole;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Note who plays a part around the account. */
public record AddStakeholder(
        CustomerId customerId,
        String stakeholderId,
        String name,
        StakeholderRole role,
        @Nullable String note,
        LocalDate since,
        Instant now)
        implements RelationshipCommand {}
