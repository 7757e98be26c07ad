package io.tenure.alerts.commands;

import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.rules.AlertRule;
import java.time.Instant;
import java.util.List;

/**
 * Raise an alert if facts that none was raised for are too many.
 *
 * @param version of the rules
 * @param fact that gave occasion to look
 * @param around all facts that the rule counts of the subject, about the time of that fact and with it
 */
public record RaiseAlert(
        AlertSubject subject, AlertRule rule, long version, AlertFact fact, List<AlertFact> around, Instant now)
        implements WatchCommand {

    public RaiseAlert {
        around = List.copyOf(around);
    }
}
