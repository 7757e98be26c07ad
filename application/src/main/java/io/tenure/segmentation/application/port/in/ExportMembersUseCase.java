package io.tenure.segmentation.application.port.in;

import io.tenure.access.Caller;
import java.time.Instant;

/** Writes the members of a segment to a file, in the background. */
@FunctionalInterface
public interface ExportMembersUseCase {

    /** The form of the file. */
    enum Format {
        CSV,
        NDJSON
    }

    /** Begins; whoever sees all customers may. Answers the id of the job. */
    String export(String segment, Instant at, Format format, Caller caller);
}
