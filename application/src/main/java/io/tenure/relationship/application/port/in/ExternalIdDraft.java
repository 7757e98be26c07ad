package io.tenure.relationship.application.port.in;

/** An id of another system. */
public record ExternalIdDraft(String source, String externalId) {}
