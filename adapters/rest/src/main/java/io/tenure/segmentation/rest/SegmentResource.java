package io.tenure.segmentation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.segmentation.queries.SegmentView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment as the API shows it.
 *
 * @param status DRAFT while no version is published, CHANGED while a newer version than the published one is drafted
 * @param members how many belong to it now, counted up to 100,000
 * @param rule of the newest version
 */
@Schema(name = "Segment")
record SegmentResource(
        String name,
        String title,
        Status status,
        long version,
        @Nullable Long published,
        long members,
        @Nullable String rule,
        List<String> customers,
        List<String> uses,
        @Nullable String publishedRule,
        Instant changedAt) {

    enum Status {
        DRAFT,
        PUBLISHED,
        CHANGED
    }

    static SegmentResource of(SegmentView view, long members) {
        return new SegmentResource(
                view.name(),
                view.title(),
                status(view),
                view.version(),
                view.published(),
                members,
                view.rule(),
                view.customers(),
                view.uses(),
                view.publishedRule(),
                view.changedAt());
    }

    private static Status status(SegmentView view) {
        if (view.published() == null) {
            return Status.DRAFT;
        }
        return view.published() == view.version() ? Status.PUBLISHED : Status.CHANGED;
    }
}
