package io.tenure.segmentation.application.port.in;

import io.tenure.access.Caller;

/** Lets the newest version of a segment hold customers; all are evaluated in the background. */
@FunctionalInterface
public interface PublishSegmentUseCase {

    /** Publishes; marketers and administrators may. Answers the position of what was recorded. */
    long publish(String segment, Caller caller);
}
