package io.tenure.value.events;

import java.time.Instant;

/** The run scores recency, frequency and money by limits that somebody has fixed, not by fifths of the customers. */
public record RfmEdgesFixed(long run, RfmEdges edges, Instant occurredAt) implements ValueRunStep {}
