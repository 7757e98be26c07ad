package io.tenure.segmentation.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.rules.RuleInvalid;

/** Keeps a new version of a segment. Nobody enters or leaves before it is published. */
@FunctionalInterface
public interface DraftSegmentUseCase {

    /**
     * Keeps a version; marketers and administrators may.
     *
     * @return the position of what was recorded
     * @throws RuleInvalid with everything that is wrong with the rule
     */
    long draft(String segment, SegmentDraft draft, Caller caller) throws RuleInvalid;
}
