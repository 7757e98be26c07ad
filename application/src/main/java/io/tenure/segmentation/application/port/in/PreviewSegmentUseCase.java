package io.tenure.segmentation.application.port.in;

import io.tenure.access.Caller;
import io.tenure.segmentation.queries.SegmentPreview;
import io.tenure.shared.rules.RuleInvalid;

/** Finds out whom a rule would hold, on real customers, while it is being written. */
@FunctionalInterface
public interface PreviewSegmentUseCase {

    /**
     * Tries a rule; marketers and administrators may.
     *
     * @throws RuleInvalid with everything that is wrong with the rule
     */
    SegmentPreview preview(String rule, Caller caller) throws RuleInvalid;
}
