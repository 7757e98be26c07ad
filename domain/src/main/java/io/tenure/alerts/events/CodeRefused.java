package io.tenure.alerts.events;

import java.time.Instant;

/** A till gave a number or code that nobody has. What it gave is not kept. */
public record CodeRefused(SubjectKind subjectKind, String subject, FactKind kind, Instant occurredAt)
        implements WatchEvent {}
