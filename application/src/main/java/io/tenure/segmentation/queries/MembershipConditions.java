package io.tenure.segmentation.queries;

import io.tenure.shared.rules.RuleParts.Join;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which conditions of the rule let a customer into a segment, and which put it out, each tried on the values that
 * decided.
 *
 * @param left null while the customer belongs to the segment
 */
public record MembershipConditions(
        String membership,
        String segment,
        Verdict entered,
        @Nullable Verdict left) {

    /** Whether the conditions can be told. */
    public enum Told {
        /** On the very values that decided. */
        EXACTLY,
        /** No rule decided: a list did, a group of the value runs, or that the segment or the customer ended. */
        NO_RULE,
        /** The customer was erased since. */
        ERASED,
        /** By the values as they are stored, the rule does not decide so. */
        OTHERWISE
    }

    /**
     * A decision.
     *
     * @param join how the conditions are joined
     * @param conditions in the order in which they are written; empty where nothing can be told
     */
    public record Verdict(Told told, Join join, List<Condition> conditions) {

        /** Nothing but why there is nothing. */
        public static Verdict untold(Told why) {
            return new Verdict(why, Join.ALL, List.of());
        }
    }

    /**
     * A condition of the rule.
     *
     * @param held null where it has no answer, or the stored values do not tell
     * @param facts what it was asked of, by column
     * @param missing the columns in which the customer had no value
     */
    public record Condition(String rule, @Nullable Boolean held, Map<String, String> facts, List<String> missing) {}
}
