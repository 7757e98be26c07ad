package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.application.port.in.ExternalIdDraft;
import jakarta.validation.constraints.NotBlank;

/** An id of another system. */
@Schema(name = "ExternalId")
record ExternalIdBody(@NotBlank String source, @NotBlank String externalId) {
    ExternalIdDraft draft() {
        return new ExternalIdDraft(source, externalId);
    }
}
