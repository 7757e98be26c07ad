package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.application.port.in.CustomerDraft;
import io.tenure.relationship.application.port.in.ExternalIdDraft;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.CustomerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer to be registered. */
@Schema(name = "NewCustomer")
record CustomerBody(
        @NotNull CustomerKind kind,
        @Nullable String name,
        @Nullable String industry,

        @Schema(description = "ISO 3166-1 alpha-2, or XK for Kosovo") @Nullable
        String country,

        @Schema(description = "BCP 47") @Nullable String language,
        @Schema(description = "IANA") @Nullable String timeZone,
        @Nullable List<@Valid ExternalIdBody> externalIds,
        @Nullable List<@Valid ContactPointBody> contactPoints,
        @Nullable String owner) {

    CustomerDraft draft() {
        List<ExternalIdDraft> ids = externalIds == null
                ? List.of()
                : externalIds.stream().map(ExternalIdBody::draft).toList();
        return new CustomerDraft(
                new Profile(kind, name, industry, country, language, timeZone),
                ids,
                contactPoints == null
                        ? List.of()
                        : contactPoints.stream().map(ContactPointBody::draft).toList(),
                owner);
    }
}
