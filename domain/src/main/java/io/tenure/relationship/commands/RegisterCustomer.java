package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begin a relationship; refused when it exists. */
public record RegisterCustomer(
        CustomerId customerId,
        Profile profile,
        List<ExternalId> externalIds,
        List<ContactPoint> contactPoints,
        @Nullable String owner,
        Instant now)
        implements RelationshipCommand {

    public RegisterCustomer {
        externalIds = List.copyOf(externalIds);
        contactPoints = List.copyOf(contactPoints);
    }
}
