package io.tenure.segmentation.queries;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stay of a customer in a segment, and why it began and ended.
 *
 * @param version of the segment that let the customer in
 * @param reason the rule, as it was then; or that the customer is on the list
 * @param facts the values that the rule was asked of, by column; empty once the customer is erased
 * @param left null while the customer belongs to the segment
 * @param leftReason null then too
 */
public record MembershipView(
        String id,
        String customerId,
        String segment,
        long version,
        Instant entered,
        String reason,
        Map<String, String> facts,
        @Nullable Instant left,
        @Nullable String leftReason,
        Map<String, String> leftFacts) {

    /** The same, ended. */
    public MembershipView ended(Instant at, String because, Map<String, String> values) {
        return new MembershipView(id, customerId, segment, version, entered, reason, facts, at, because, values);
    }

    /** The same without what says something about a person. */
    public MembershipView erased() {
        return new MembershipView(
                id, customerId, segment, version, entered, reason, Map.of(), left, leftReason, Map.of());
    }
}
