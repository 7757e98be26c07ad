package io.tenure.alerts.events;

import java.time.Instant;

/** Other rules for alerts count from now on. Versions count from 1. */
public record AlertRulesChanged(long version, String text, Instant occurredAt) implements AlertRulesEvent {}
