package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A relationship begins. Country is ISO 3166-1 alpha-2, language BCP 47, time zone IANA. */
public record CustomerRegistered(
        String customerId,
        CustomerKind kind,
        @Personal @Nullable String name,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        Instant occurredAt)
        implements RelationshipEvent {}
