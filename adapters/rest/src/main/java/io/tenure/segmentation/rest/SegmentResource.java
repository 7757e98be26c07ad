package io.tenure.segmentation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.segmentation.commands.ValueGroup;
import io.tenure.segmentation.queries.SegmentView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment as the API shows it.
 *
 * @param titleZh for readers of Chinese; left out where one title is for all
 * @param status DRAFT while no version is published, CHANGED while a newer version than the published one is drafted,
 *     RETIRED once it holds nobody any more
 * @param members how many belong to it now
 * @param rule of the newest version, as the customers and the group; one of the three is given
 */
@Schema(name = "Segment")
record SegmentResource(
        String name,
        String title,
        @Nullable String titleZh,
        SegmentView.Status status,
        long version,
        @Nullable Long published,
        long members,
        @Nullable String rule,
        List<String> customers,
        @Nullable ValueGroup group,
        List<String> uses,
        @Nullable String publishedRule,
        @Nullable ValueGroup publishedGroup,
        Instant changedAt) {

    static SegmentResource of(SegmentView view, long members) {
        return new SegmentResource(
                view.name(),
                view.title(),
                view.titleZh(),
                view.status(),
                view.version(),
                view.published(),
                members,
                view.draft().rule(),
                view.draft().customers(),
                view.draft().group(),
                view.draft().uses(),
                view.inForce() == null ? null : view.inForce().rule(),
                view.inForce() == null ? null : view.inForce().group(),
                view.changedAt());
    }
}
