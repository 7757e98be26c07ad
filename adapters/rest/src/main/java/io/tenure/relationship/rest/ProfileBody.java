package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.CustomerKind;
import org.jspecify.annotations.Nullable;

/** Who a customer is, whole. */
@Schema(name = "Profile")
record ProfileBody(
        @Nullable CustomerKind kind,
        @Nullable String name,
        @Nullable String industry,

        @Schema(description = "ISO 3166-1 alpha-2, or XK for Kosovo") @Nullable
        String country,

        @Schema(description = "BCP 47") @Nullable String language,
        @Schema(description = "IANA") @Nullable String timeZone) {

    Profile profile() {
        return new Profile(kind == null ? CustomerKind.PERSON : kind, name, industry, country, language, timeZone);
    }
}
