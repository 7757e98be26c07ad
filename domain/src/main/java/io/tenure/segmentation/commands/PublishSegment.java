package io.tenure.segmentation.commands;

import java.time.Instant;

/** Lets the newest version of a segment say who belongs to it. */
public record PublishSegment(String segment, Instant now) implements SegmentCommand {}
