package io.tenure.segmentation.queries;

import java.time.Instant;

/** How many customers entered and left a segment from one moment, inclusive, to another, exclusive. */
public record Turnover(Instant from, Instant to, long entered, long left) {}
