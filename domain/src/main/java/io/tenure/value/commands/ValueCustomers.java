package io.tenure.value.commands;

import io.tenure.value.events.ChargedCustomer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Let a run value the customers of the next range of ids.
 *
 * @param before up to it; null for all the rest
 * @param charged those among them on whom others have spent something
 */
public record ValueCustomers(
        long run, @Nullable String from, @Nullable String before, List<ChargedCustomer> charged, Instant now)
        implements ValueCommand {}
