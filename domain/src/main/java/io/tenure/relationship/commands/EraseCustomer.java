package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Erase what is known of the person; sums and chain stay. */
public record EraseCustomer(CustomerId customerId, @Nullable String reason, Instant now)
        implements RelationshipCommand {}
