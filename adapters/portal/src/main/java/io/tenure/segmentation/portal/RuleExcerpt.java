package io.tenure.segmentation.portal;

import io.tenure.shared.rules.RuleProblem;

/** A line of a rule with the place where something is wrong with it. */
record RuleExcerpt(int line, int column, String before, String wrong, String after, String message) {

    /** @param message what is wrong, in the language of the reader */
    static RuleExcerpt of(String rule, RuleProblem problem, String message) {
        String[] lines = rule.split("\n", -1);
        String text = problem.line() <= lines.length ? lines[problem.line() - 1].stripTrailing() : "";
        int begin = Math.clamp(problem.column() - 1L, 0, text.length());
        int end = Math.min(text.length(), begin + Math.max(1, problem.near().length()));
        return new RuleExcerpt(
                problem.line(),
                problem.column(),
                text.substring(0, begin),
                begin == end ? "␣" : text.substring(begin, end),
                text.substring(end),
                message);
    }
}
