package io.tenure.segmentation.queries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A segment as one sees it now.
 *
 * @param titleZh for readers of Chinese; null where one title is for all
 * @param version the newest version, a draft unless it is published
 * @param draft the newest version
 * @param published the number of the version that says who belongs to it; null when none does
 * @param inForce that version
 * @param retired whether it was retired, and not drafted anew
 */
public record SegmentView(
        String name,
        String title,
        @Nullable String titleZh,
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

    /**
     * What readers of a language read.
     *
     * @param language as ISO 639 writes it
     */
    public String titleIn(String language) {
        return titleIn(language, title, titleZh);
    }

    /**
     * The same of titles that are not kept yet.
     *
     * @param titleZh null or blank where one title is for all
     */
    public static String titleIn(String language, String title, @Nullable String titleZh) {
        return titleZh != null && !titleZh.isBlank() && language.equals("zh") ? titleZh : title;
    }

    /** The same with its newest version published. */
    public SegmentView publish(long of, Instant at) {
        return new SegmentView(name, title, titleZh, version, draft, of, draft, false, at);
    }

    /** The same with no version published. */
    public SegmentView retire(Instant at) {
        return new SegmentView(name, title, titleZh, version, draft, null, null, true, at);
    }
}
