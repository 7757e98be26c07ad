package io.tenure.alerts.commands;

import io.tenure.alerts.events.FactKind;
import java.time.Instant;

/** Count a number or code that nobody has. */
public record TellRefusedCode(AlertSubject subject, FactKind kind, Instant now) implements WatchCommand {}
