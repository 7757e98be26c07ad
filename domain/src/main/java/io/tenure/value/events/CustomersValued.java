package io.tenure.value.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customers of a range of ids are valued by the run from now on.
 *
 * @param from the first id; null for the very first
 * @param before the first id that is not among them; null for none, which ends the run: customers to come included
 */
public record CustomersValued(
        long run, @Nullable String from, @Nullable String before, Instant occurredAt) implements ValueRunStep {}
