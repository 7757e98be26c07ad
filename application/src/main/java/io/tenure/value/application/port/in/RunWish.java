package io.tenure.value.application.port.in;

import io.tenure.value.events.ValueSettings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a run is wanted for.
 *
 * @param settings null for those of the last run
 * @param asOf the last day that it may know; null for the last day with a purchase, yesterday at the latest
 */
public record RunWish(
        @Nullable ValueSettings settings, @Nullable LocalDate asOf) {

    public static final RunWish USUAL = new RunWish(null, null);
}
