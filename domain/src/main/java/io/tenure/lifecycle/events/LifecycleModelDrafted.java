package io.tenure.lifecycle.events;

import java.time.Instant;

/** A new version of a lifecycle model was kept; text is the model as it was written, in YAML. */
public record LifecycleModelDrafted(String model, long version, String text, Instant occurredAt)
        implements LifecycleEvent {}
