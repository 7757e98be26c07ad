package io.tenure.value.application.port.in;

import io.tenure.access.Caller;
import java.time.LocalDate;

/** Has the ten segments counted by the rules of the published analyses, in the background. */
@FunctionalInterface
public interface TabulateRfmUseCase {

    /**
     * Begins it; one of the same day that waits or runs already is the answer.
     *
     * @param reference from which days are counted back; tomorrow at the latest
     * @return the id of the job, and of the report to come
     */
    String tabulate(LocalDate reference, Caller caller);
}
