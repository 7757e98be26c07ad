package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.programme.ProgrammeVersion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Has a version of a programme tried, in the background, on what members have bought. */
@FunctionalInterface
public interface SimulateProgrammeUseCase {

    /**
     * Begins it; the same trial that waits or runs already is the answer.
     *
     * @param from the first day; null, like {@code to}, for the last quarter of the calendar that is over
     * @param to the last day
     * @return the id of the job
     * @throws io.tenure.shared.outcome.Refusal when there is no such version, or the days are not in order, more than a
     *     year, or not over
     */
    String simulate(ProgrammeVersion version, @Nullable LocalDate from, @Nullable LocalDate to, Caller caller);
}
