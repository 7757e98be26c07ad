package io.tenure.alerts.rules;

import java.time.Duration;

/** So many numbers and codes that nobody has a till may give within a time before it has to wait. */
public record GuessBound(int codes, Duration within) {}
