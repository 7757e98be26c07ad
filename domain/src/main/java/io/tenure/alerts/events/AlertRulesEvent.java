package io.tenure.alerts.events;

import java.time.Instant;

/** Something happened to the rules for alerts. */
public sealed interface AlertRulesEvent permits AlertRulesChanged {

    Instant occurredAt();
}
