package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;

/** Has a report drawn up, in the background, of what a programme owes, gave and brought. */
@FunctionalInterface
public interface ReportLiabilityUseCase {

    /**
     * Begins it; one that waits or runs already is the answer.
     *
     * @return the id of the job
     * @throws io.tenure.shared.outcome.Refusal when there is no such programme
     */
    String report(String programme, Caller caller);
}
