package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.queries.DuplicateSuggestion;
import java.util.List;

/** Records that may be one customer, and what they share. */
@Schema(name = "DuplicateSuggestion")
record DuplicateResource(DuplicateSuggestion.Likeness likeness, List<CustomerResource> customers) {}
