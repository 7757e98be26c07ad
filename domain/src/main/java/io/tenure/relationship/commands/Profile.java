package io.tenure.relationship.commands;

import io.tenure.relationship.events.CustomerKind;
import org.jspecify.annotations.Nullable;

/** Who a customer is. Country is ISO 3166-1 alpha-2, language BCP 47, time zone IANA. */
public record Profile(
        CustomerKind kind,
        @Nullable String name,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone) {}
