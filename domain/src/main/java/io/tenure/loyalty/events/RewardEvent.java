package io.tenure.loyalty.events;

import java.time.Instant;

/** Everything that can have happened to the stock of a reward. Left is how many pieces can still be reserved. */
public sealed interface RewardEvent permits RewardStocked, RewardReserved, RewardHandedOut, RewardReleased {

    String programme();

    String reward();

    Instant occurredAt();
}
