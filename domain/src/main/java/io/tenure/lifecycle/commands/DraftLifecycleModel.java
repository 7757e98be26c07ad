package io.tenure.lifecycle.commands;

import java.time.Instant;

/**
 * Keep a new version of a lifecycle model; nobody moves yet.
 *
 * @param shipped the version that came with the product, 0 for a model of the firm's own
 * @param text the model, found to be valid
 */
public record DraftLifecycleModel(String model, long shipped, String text, Instant now) implements LifecycleCommand {}
