package io.tenure.lifecycle.commands;

import java.time.Instant;

/** Everything that can be asked of the lifecycle models. */
public sealed interface LifecycleCommand permits DraftLifecycleModel, PutLifecycleModelInForce {

    String model();

    Instant now();
}
