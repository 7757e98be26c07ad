package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.events.ContactKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** An address as somebody wrote it. */
@Schema(name = "ContactPoint")
record ContactPointBody(@NotNull ContactKind kind, @NotBlank String value) {
    ContactPointDraft draft() {
        return new ContactPointDraft(kind, value);
    }
}
