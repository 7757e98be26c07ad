package io.tenure.relationship.domain;

import java.time.Instant;

/** The person was erased; only that it was, and when, is left. */
public record Erased(Instant since) implements CustomerRelationship {}
