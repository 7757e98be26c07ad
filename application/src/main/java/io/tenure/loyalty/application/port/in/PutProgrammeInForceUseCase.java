package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.programme.ProgrammeVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets a version of a programme count for whatever happens from a time on. */
@FunctionalInterface
public interface PutProgrammeInForceUseCase {

    /**
     * Puts it in force.
     *
     * @param from null for at once
     * @return the position of the event in the ledger
     * @throws io.tenure.shared.outcome.Refusal when there is no such version, it would not be kept now, or the time has
     *     passed
     */
    long putInForce(ProgrammeVersion version, @Nullable Instant from, Caller caller);
}
