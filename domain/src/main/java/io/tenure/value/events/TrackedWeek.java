package io.tenure.value.events;

import java.time.LocalDate;

/** Repeat purchases of all customers up to the end of a week, as they were and as the model expects them. */
public record TrackedWeek(LocalDate end, double expected, long actual) {}
