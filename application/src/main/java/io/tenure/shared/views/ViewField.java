package io.tenure.shared.views;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field that pages filter and sort on. Values are String, Long, Boolean or null, of one kind per field; an Instant
 * goes in as epoch milliseconds.
 *
 * @param name letters and digits, the first a letter
 */
public record ViewField<V>(String name, Function<V, @Nullable Object> value) {}
