package io.tenure.segmentation.application.port.in;

import io.tenure.segmentation.commands.ValueGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a segment is to be defined: in one of three ways.
 *
 * @param title for people, 1 to 200 characters
 * @param titleZh for readers of Chinese, 1 to 200 characters; null where one title is for all
 * @param rule a condition on customers, in CEL; null for another kind
 * @param customers ids, at most 10,000; empty for another kind
 * @param group of the value runs; null for another kind
 */
public record SegmentDraft(
        String title,
        @Nullable String titleZh,
        @Nullable String rule,
        List<String> customers,
        @Nullable ValueGroup group) {

    public SegmentDraft {
        customers = List.copyOf(customers);
    }

    public static SegmentDraft ofRule(String title, String rule) {
        return new SegmentDraft(title, null, rule, List.of(), null);
    }

    public static SegmentDraft ofList(String title, List<String> customers) {
        return new SegmentDraft(title, null, null, customers, null);
    }

    public static SegmentDraft ofGroup(String title, ValueGroup group) {
        return new SegmentDraft(title, null, null, List.of(), group);
    }

    /** The same with a title for readers of Chinese; null for none of their own. */
    public SegmentDraft inChinese(@Nullable String words) {
        return new SegmentDraft(title, words, rule, customers, group);
    }
}
