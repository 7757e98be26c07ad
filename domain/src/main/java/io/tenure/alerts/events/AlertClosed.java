package io.tenure.alerts.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody has looked at an alert and says what it was. */
public record AlertClosed(
        SubjectKind subjectKind,
        String subject,
        int number,
        String rule,
        Verdict verdict,
        @Personal @Nullable String note,
        Instant occurredAt)
        implements WatchEvent {}
