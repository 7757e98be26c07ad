package io.tenure.alerts.queries;

import io.tenure.alerts.rules.AlertRule;
import org.jspecify.annotations.Nullable;

/**
 * A rule and what its alerts turned out to be, whatever its version.
 *
 * @param falseAlarmShare of those that are closed, from 0 to 1; null while none is
 */
public record AlertRuleView(
        AlertRule rule,
        long raised,
        long real,
        long falseAlarms,
        @Nullable Double falseAlarmShare) {}
