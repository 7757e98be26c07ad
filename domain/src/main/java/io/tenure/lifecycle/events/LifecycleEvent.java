package io.tenure.lifecycle.events;

import java.time.Instant;

/** Everything that can have happened to the lifecycle models. */
public sealed interface LifecycleEvent permits LifecycleModelDrafted, LifecycleModelPutInForce {

    String model();

    Instant occurredAt();
}
