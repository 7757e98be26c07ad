package io.tenure.segmentation.domain;

import io.tenure.shared.rules.Mention;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.rules.RuleProblem;
import io.tenure.shared.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Understands the rules of segments. Other segments are asked for as {@code "name" in segments} and in no other way, so
 * that it is known which segments hang on which.
 */
public final class SegmentRules {

    /** A name stands behind its quotation mark. */
    private static final int QUOTE = 1;

    private final Rules rules;

    public SegmentRules(Rules rules) {
        this.rules = rules;
    }

    /**
     * Understands a rule.
     *
     * @param exists whether there is a segment of a name
     * @throws RuleInvalid with everything that is wrong with it, with places
     */
    public Segment.ByRule compile(String name, long version, String source, Predicate<String> exists)
            throws RuleInvalid {
        Rule rule = rules.compile(source, SegmentColumns.list());
        Set<String> uses = new TreeSet<>();
        List<RuleProblem> problems = new ArrayList<>();
        for (Mention mention : rule.mentions(SegmentColumns.SEGMENTS)) {
            String used = mention.text();
            if (used == null) {
                problems.add(problem(
                        mention,
                        0,
                        SegmentColumns.SEGMENTS,
                        "write \"name\" in segments, with a fixed name: it must be known which segments hang on which",
                        "segment-by-fixed-name"));
            } else if (exists.test(used)) {
                uses.add(used);
            } else {
                problems.add(
                        problem(mention, QUOTE, used, "there is no segment '" + used + "'", "unknown-segment", used));
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleInvalid(problems);
        }
        return new Segment.ByRule(name, version, rule, uses);
    }

    private static RuleProblem problem(
            Mention mention, int behind, String near, String message, String code, String... parts) {
        return new RuleProblem(mention.line(), mention.column() + behind, near, message, code, List.of(parts));
    }
}
