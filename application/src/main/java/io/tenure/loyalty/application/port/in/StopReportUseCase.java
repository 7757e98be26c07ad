package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;

/** Stops looking into a programme. */
@FunctionalInterface
public interface StopReportUseCase {

    /**
     * Stops a job at the next member; one that has ended stays as it is.
     *
     * @throws io.tenure.shared.outcome.Refusal when the programme has no such job
     */
    void stop(String programme, String job, Caller caller);
}
