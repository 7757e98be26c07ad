package io.tenure.value.commands;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Let a run value the customers of the next range of ids, up to {@code before}; null for all the rest. */
public record ValueCustomers(
        long run, @Nullable String from, @Nullable String before, Instant now) implements ValueCommand {}
