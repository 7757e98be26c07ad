package io.tenure.segmentation.queries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment as one sees it now.
 *
 * @param version the newest version, a draft unless it is published
 * @param rule of the newest version; null for a fixed list
 * @param customers of the newest version; empty for a rule
 * @param uses the segments that the newest version asks for
 * @param published the version that says who belongs to it; null when none does
 * @param publishedRule of that version
 * @param publishedCustomers of that version
 * @param publishedUses of that version
 */
public record SegmentView(
        String name,
        String title,
        long version,
        @Nullable String rule,
        List<String> customers,
        List<String> uses,
        @Nullable Long published,
        @Nullable String publishedRule,
        List<String> publishedCustomers,
        List<String> publishedUses,
        Instant changedAt) {

    /** Whether a version says who belongs to it. */
    public boolean inForce() {
        return published != null;
    }

    /** The same with its newest version published. */
    public SegmentView publish(long of, Instant at) {
        return new SegmentView(name, title, version, rule, customers, uses, of, rule, customers, uses, at);
    }

    /** The same with no version published. */
    public SegmentView retire(Instant at) {
        return new SegmentView(name, title, version, rule, customers, uses, null, null, List.of(), List.of(), at);
    }
}
