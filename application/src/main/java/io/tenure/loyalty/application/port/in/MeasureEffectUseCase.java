package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import java.math.BigDecimal;

/** Has the members of a programme compared with its control group, in the background. */
@FunctionalInterface
public interface MeasureEffectUseCase {

    /**
     * Begins it; one that waits or runs already is the answer.
     *
     * @param days from each enrolment on
     * @param percent of the control group's mean that one wants to be able to see
     * @return the id of the job
     * @throws io.tenure.shared.outcome.Refusal when there is no such programme, or a number is out of range
     */
    String measure(String programme, int days, BigDecimal percent, Caller caller);
}
