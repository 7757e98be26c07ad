package io.tenure.alerts.events;

import java.time.Instant;
import java.util.List;

/**
 * As much happened within a window as a rule allows at most. Facts of one window raise one alert of a rule.
 *
 * @param number counts the alerts of the subject, from 1
 * @param version of the rules; 0 for those that come with the product
 * @param facts that fired, the oldest first
 * @param from when the window begins
 * @param until when the window ends, exclusive
 */
public record AlertRaised(
        SubjectKind subjectKind,
        String subject,
        int number,
        String rule,
        long version,
        List<AlertFact> facts,
        Instant from,
        Instant until,
        Instant occurredAt)
        implements WatchEvent {}
