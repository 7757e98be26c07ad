package io.tenure.alerts.commands;

import java.time.Instant;

/** Let other rules count. */
public record ChangeAlertRules(String text, Instant now) implements AlertRulesCommand {}
