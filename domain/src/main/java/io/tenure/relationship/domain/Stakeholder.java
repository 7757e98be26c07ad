package io.tenure.relationship.domain;

import io.tenure.relationship.events.StakeholderRole;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who plays a part around the account now. */
public record Stakeholder(
        String stakeholderId,
        String name,
        StakeholderRole role,
        @Nullable String note,
        LocalDate since) {}
