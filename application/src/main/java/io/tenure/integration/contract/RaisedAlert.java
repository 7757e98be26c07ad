package io.tenure.integration.contract;

import io.tenure.alerts.events.SubjectKind;
import java.time.Instant;

/**
 * So many things happened within a window that somebody is to look. Who is the customer, the outlet, or the name of the
 * key or user at the till, and empty for everywhere; the number counts the alerts about whom it is.
 */
public record RaisedAlert(
        String rule,
        SubjectKind about,
        String who,
        long number,
        long facts,
        Instant from,
        Instant until,
        Instant occurredAt)
        implements AboutAlert {}
