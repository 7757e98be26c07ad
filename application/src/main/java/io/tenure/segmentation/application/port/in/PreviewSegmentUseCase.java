package io.tenure.segmentation.application.port.in;

import io.tenure.access.Caller;
import io.tenure.segmentation.queries.SegmentPreview;
import io.tenure.shared.rules.RuleInvalid;

/** Finds out whom a segment would hold, on real customers, while it is being written. */
@FunctionalInterface
public interface PreviewSegmentUseCase {

    /**
     * Tries a draft; marketers and administrators may.
     *
     * @throws RuleInvalid with everything that is wrong with the rule
     */
    SegmentPreview preview(SegmentDraft draft, Caller caller) throws RuleInvalid;
}
