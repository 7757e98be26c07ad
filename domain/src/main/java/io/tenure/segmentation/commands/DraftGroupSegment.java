package io.tenure.segmentation.commands;

import java.time.Instant;

/** Writes a new version of a segment down that holds a group of the value runs. */
public record DraftGroupSegment(String segment, String title, ValueGroup group, Instant now)
        implements SegmentCommand {}
