package io.tenure.segmentation.events;

import java.time.Instant;

/** From now on this version says who belongs to the segment. */
public record SegmentPublished(String segment, long version, Instant occurredAt) implements SegmentEvent {}
