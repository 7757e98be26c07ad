package io.tenure.segmentation.application;

import io.tenure.segmentation.commands.SegmentCommand;
import io.tenure.shared.outcome.Outcome;
import java.util.Map;

/** Where commands about the definitions of segments are carried out. Safe for use by many threads. */
public interface SegmentBook {

    /** The stream of all definitions. */
    String STREAM = "segments";

    /** Decides a command on the newest state and records what it brings; durable when the call returns. */
    Outcome handle(SegmentCommand command, Map<String, String> metadata);
}
