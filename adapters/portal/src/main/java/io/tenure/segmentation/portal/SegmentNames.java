package io.tenure.segmentation.portal;

import io.tenure.segmentation.queries.SegmentQueries;
import org.springframework.stereotype.Component;

/** Turns the name of a segment into its title, for pages that know no more than the name. */
@Component("segmentNames")
class SegmentNames {

    private final SegmentQueries segments;
    private final SegmentTitles titles;

    SegmentNames(SegmentQueries segments, SegmentTitles titles) {
        this.segments = segments;
        this.titles = titles;
    }

    public String of(String name) {
        return segments.segment(name).map(titles::of).orElse(name);
    }
}
