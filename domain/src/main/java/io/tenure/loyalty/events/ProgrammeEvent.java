package io.tenure.loyalty.events;

import java.time.Instant;

/** Everything that can have happened to the firm's loyalty programmes. */
public sealed interface ProgrammeEvent permits ProgrammeDrafted, ProgrammePutInForce {

    String programme();

    Instant occurredAt();
}
