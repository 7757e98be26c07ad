package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;

/** How programmes are written down. */
public interface ProgrammeFiles {

    /**
     * Reads a programme.
     *
     * @throws ProgrammeInvalid with everything that is wrong with it
     */
    Programme read(ProgrammeVersion id, String text) throws ProgrammeInvalid;
}
