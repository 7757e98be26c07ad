package io.tenure.segmentation.portal;

import io.tenure.segmentation.queries.SegmentView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of segments that a reader looks for.
 *
 * @param found how many there are in all
 * @param next where the page after begins; null for the last
 */
record SegmentList(
        String wanted,
        List<SegmentView> views,
        int found,
        @Nullable Integer next) {

    private static final int PAGE = 50;

    static SegmentList of(List<SegmentView> all, @Nullable String wanted, int from) {
        String words = wanted == null ? "" : wanted.strip().toLowerCase(Locale.ROOT);
        List<SegmentView> found = all.stream()
                .filter(one -> one.name().contains(words)
                        || one.title().toLowerCase(Locale.ROOT).contains(words)
                        || (one.titleZh() != null
                                && one.titleZh().toLowerCase(Locale.ROOT).contains(words)))
                .toList();
        int begin = Math.clamp(from, 0, found.size());
        int end = Math.min(found.size(), begin + PAGE);
        return new SegmentList(words, found.subList(begin, end), found.size(), end < found.size() ? end : null);
    }
}
