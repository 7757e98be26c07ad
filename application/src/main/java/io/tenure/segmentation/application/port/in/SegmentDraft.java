package io.tenure.segmentation.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a segment is to be defined: by a rule or by a list, never by both.
 *
 * @param title for people, 1 to 200 characters
 * @param rule a condition on customers, in CEL; null for a list
 * @param customers ids, at most 10,000; empty for a rule
 */
public record SegmentDraft(String title, @Nullable String rule, List<String> customers) {

    public SegmentDraft {
        customers = List.copyOf(customers);
    }
}
