package io.tenure.value.events;

import java.time.LocalDate;
import java.util.List;

/**
 * Customers who first bought in the same period.
 *
 * @param period MONTH, QUARTER or YEAR
 * @param start its first day
 * @param active of them who bought in this period (all), in the next, and so on
 */
public record CohortCount(String period, LocalDate start, List<Long> active) {}
