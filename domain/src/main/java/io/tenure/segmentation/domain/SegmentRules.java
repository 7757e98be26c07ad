package io.tenure.segmentation.domain;

import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.rules.RuleProblem;
import io.tenure.shared.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands the rules of segments. Other segments are asked for as {@code "name" in segments} and in no other way, so
 * that it is known which segments hang on which.
 */
public final class SegmentRules {

    private static final Pattern MENTION = Pattern.compile("(?:(?<q>[\"'])(?<name>[^\"']*)\\k<q>\\s+in\\s+segments\\b)"
            + "|(?<text>\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*')|(?<other>(?<![.\\w])segments\\b)");

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
        Matcher mention = MENTION.matcher(source);
        while (mention.find()) {
            if (mention.group("other") != null) {
                problems.add(problem(source, mention.start("other"), "segments", "write \"name\" in segments"));
            } else if (mention.group("name") != null) {
                String used = mention.group("name");
                uses.add(used);
                if (!exists.test(used)) {
                    problems.add(problem(source, mention.start("name"), used, "there is no segment '" + used + "'"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleInvalid(problems);
        }
        return new Segment.ByRule(name, version, rule, uses);
    }

    private static RuleProblem problem(String source, int at, String near, String message) {
        int line =
                1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
        return new RuleProblem(line, at - source.lastIndexOf('\n', at - 1), near, message);
    }
}
