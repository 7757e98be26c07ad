package io.tenure.alerts.application.port.in;

import io.tenure.access.Caller;
import io.tenure.alerts.events.Verdict;
import io.tenure.shared.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/** Closes an alert as what it turned out to be. */
@FunctionalInterface
public interface CloseAlertUseCase {

    /**
     * Closes the alert, once; answers the position at which that can be read.
     *
     * @param id see {@link io.tenure.alerts.queries.AlertView#id}
     * @throws Refusal when there is no such alert, or it was closed as something else
     */
    long close(String id, Verdict verdict, @Nullable String note, Caller caller);
}
