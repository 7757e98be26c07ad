package io.tenure.value.events;

import java.time.Instant;

/** Everything that can have happened to the valuation of customers. */
public sealed interface ValueEvent permits ValueRunStep, RfmTabulated {

    Instant occurredAt();
}
