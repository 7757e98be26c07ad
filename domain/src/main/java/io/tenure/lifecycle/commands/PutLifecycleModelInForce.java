package io.tenure.lifecycle.commands;

import java.time.Instant;

/**
 * Let one version of one model say from now on in which stage each customer is.
 *
 * @param shipped the version that came with the product, 0 for a model of the firm's own
 */
public record PutLifecycleModelInForce(String model, long shipped, long version, Instant now)
        implements LifecycleCommand {}
