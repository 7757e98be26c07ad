package io.tenure.integration.contract;

import io.tenure.relationship.events.CustomerKind;
import io.tenure.shared.domain.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A relationship began. Country is ISO 3166-1 alpha-2, language BCP 47. */
public record Registered(
        String customerId,
        CustomerKind kind,
        @Personal @Nullable String name,
        @Nullable String country,
        @Nullable String language,
        Instant occurredAt)
        implements OfCustomer {}
