package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The description of the customer as it is from now on, whole. */
public record CustomerDetailsChanged(
        String customerId,
        CustomerKind kind,
        @Personal @Nullable String name,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        Instant occurredAt)
        implements RelationshipEvent {}
