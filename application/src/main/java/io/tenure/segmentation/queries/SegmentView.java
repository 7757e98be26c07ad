package io.tenure.segmentation.queries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A segment as one sees it now.
 *
 * @param version the newest version, a draft unless it is published
 * @param draft the newest version
 * @param published the number of the version that says who belongs to it; null when none does
 * @param inForce that version
 * @param retired whether it was retired, and not drafted anew
 */
public record SegmentView(
        String name,
        String title,
        long version,
        SegmentDefinition draft,
        @Nullable Long published,
        @Nullable SegmentDefinition inForce,
        boolean retired,
        Instant changedAt) {

    /** Where the segment stands; CHANGED while a newer version than the published one is drafted. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        CHANGED,
        RETIRED
    }

    public Status status() {
        if (published == null) {
            return retired ? Status.RETIRED : Status.DRAFT;
        }
        return published == version ? Status.PUBLISHED : Status.CHANGED;
    }

    /** The same with its newest version published. */
    public SegmentView publish(long of, Instant at) {
        return new SegmentView(name, title, version, draft, of, draft, false, at);
    }

    /** The same with no version published. */
    public SegmentView retire(Instant at) {
        return new SegmentView(name, title, version, draft, null, null, true, at);
    }
}
