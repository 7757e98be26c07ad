package io.tenure.segmentation.application;

import io.tenure.segmentation.commands.SegmentCommand;
import io.tenure.shared.domain.Rejection;
import java.util.Map;

/** Where commands about the definitions of segments are carried out. Safe for use by many threads. */
public interface SegmentBook {

    /** The stream of all definitions. */
    String STREAM = "segments";

    /** What became of a command. */
    sealed interface Outcome {

        record Done(long position) implements Outcome {}

        record Refused(Rejection rejection) implements Outcome {}
    }

    /** Decides a command on the newest state and records what it brings; durable when the call returns. */
    Outcome handle(SegmentCommand command, Map<String, String> metadata);
}
