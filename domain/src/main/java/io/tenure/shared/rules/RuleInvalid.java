package io.tenure.shared.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A rule cannot be understood. */
public final class RuleInvalid extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<RuleProblem> problems;

    /** @param problems in the order of their places; at least one */
    public RuleInvalid(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
