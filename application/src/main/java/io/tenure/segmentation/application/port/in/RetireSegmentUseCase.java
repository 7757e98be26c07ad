package io.tenure.segmentation.application.port.in;

import io.tenure.access.Caller;

/** Lets a segment hold nobody any more; its members leave in the background. */
@FunctionalInterface
public interface RetireSegmentUseCase {

    /** Retires; marketers and administrators may. Answers the position of what was recorded. */
    long retire(String segment, Caller caller);
}
