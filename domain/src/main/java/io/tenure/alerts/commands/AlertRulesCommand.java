package io.tenure.alerts.commands;

/** What can be asked of the rules for alerts. */
public sealed interface AlertRulesCommand permits ChangeAlertRules {}
