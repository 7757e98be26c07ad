package io.tenure.shared.views;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field that pages filter and sort on. Values are String, Long, Boolean or null; an Instant goes in as epoch
 * milliseconds.
 */
public record ViewField<V>(String name, Function<V, @Nullable Object> value) {}
