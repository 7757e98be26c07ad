package io.tenure.segmentation.events;

import java.time.Instant;

/** The segment holds nobody any more; who belonged to it when stays on record. */
public record SegmentRetired(String segment, Instant occurredAt) implements SegmentEvent {}
