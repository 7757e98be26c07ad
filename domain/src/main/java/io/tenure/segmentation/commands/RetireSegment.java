package io.tenure.segmentation.commands;

import java.time.Instant;

/** Lets a segment hold nobody any more. */
public record RetireSegment(String segment, Instant now) implements SegmentCommand {}
