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

    /**
     * Reads one that is to be kept. More is asked of it than of those that are kept already and count, which no later
     * rule may stop.
     *
     * @throws ProgrammeInvalid with everything that is wrong with it
     */
    Programme draft(String programme, String text) throws ProgrammeInvalid;
}
