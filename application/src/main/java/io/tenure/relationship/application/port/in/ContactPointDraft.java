package io.tenure.relationship.application.port.in;

import io.tenure.relationship.events.ContactKind;

/** An address as somebody wrote it. */
public record ContactPointDraft(ContactKind kind, String value) {}
