package io.tenure.value.events;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a model under its published name.
 *
 * @param standardError null for a plain model that stands in, which is no estimate
 */
public record ParameterEstimate(
        String name, double value, @Nullable Double standardError) {}
