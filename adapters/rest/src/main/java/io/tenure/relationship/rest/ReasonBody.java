package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

/** Why something is done. */
@Schema(name = "Reason")
record ReasonBody(@NotBlank String reason) {}
