package io.tenure.alerts.events;

import java.time.Instant;

/** Something happened with one subject that is watched: a member, an outlet, a till or all of them. */
public sealed interface WatchEvent permits CodeRefused, AlertRaised, AlertClosed {

    SubjectKind subjectKind();

    String subject();

    Instant occurredAt();
}
