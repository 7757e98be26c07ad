package io.tenure.lifecycle.events;

import java.time.Instant;

/** One version of one lifecycle model says from now on in which stage each customer is. */
public record LifecycleModelPutInForce(String model, long version, Instant occurredAt) implements LifecycleEvent {}
