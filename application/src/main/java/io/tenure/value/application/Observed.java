package io.tenure.value.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customers that a model may learn from, and how far one can see beyond.
 *
 * @param buyers known at the end of the calibration
 * @param end the last day that the model may know
 * @param lastDay the last day with a purchase
 * @param horizonWeeks to foretell; null for none
 */
record Observed(
        List<Buyer> buyers,
        LocalDate end,
        LocalDate lastDay,
        @Nullable Integer horizonWeeks) {

    static Observed of(List<Buyer> all, FitRequest request) {
        LocalDate lastDay = all.stream()
                .map(Buyer::last)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new CannotFit("There is no purchase in the record: import or record some first."));
        LocalDate end = request.calibrateTo() == null ? lastDay : request.calibrateTo();
        List<Buyer> known =
                all.stream().filter(buyer -> !buyer.first().isAfter(end)).toList();
        if (known.isEmpty()) {
            throw new CannotFit(
                    "Nobody had bought by %s: calibrate to a later day, at most to %s.".formatted(end, lastDay));
        }
        return new Observed(known, end, lastDay, request.horizonWeeks());
    }

    /** Whether anything is known of the time that was foretold. */
    boolean canCompare() {
        return lastDay.isAfter(end);
    }

    long repeaters() {
        return buyers.stream()
                .filter(buyer -> buyer.days().repeatsUntil(end) > 0)
                .count();
    }
}
