package io.tenure.alerts.events;

/** What an alert turned out to be. */
public enum Verdict {
    REAL,
    FALSE_ALARM
}
