package io.tenure.loyalty.commands;

import java.time.Instant;

/** Everything that can be asked of the firm's loyalty programmes. */
public sealed interface ProgrammeCommand extends LoyaltyStreamCommand permits DraftProgramme, PutProgrammeInForce {

    String programme();

    Instant now();
}
