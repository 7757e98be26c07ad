package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.programme.ProgrammeVersion;

/** Keeps a new version of a programme. */
@FunctionalInterface
public interface DraftProgrammeUseCase {

    /**
     * Keeps it; it gives nothing before it is put in force.
     *
     * @param text in YAML
     * @throws ProgrammeInvalid with everything that is wrong with it
     * @throws io.tenure.shared.outcome.Refusal when there is no room for another programme
     */
    ProgrammeVersion draft(String programme, String text, Caller caller) throws ProgrammeInvalid;
}
