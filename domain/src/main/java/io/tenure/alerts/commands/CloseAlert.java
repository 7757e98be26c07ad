package io.tenure.alerts.commands;

import io.tenure.alerts.events.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Close an alert as what it was. */
public record CloseAlert(
        AlertSubject subject,
        int number,
        Verdict verdict,
        @Nullable String note,
        Instant now) implements WatchCommand {}
