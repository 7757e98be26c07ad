package io.tenure.alerts.application.port.in;

import java.util.List;
import java.util.stream.Collectors;

/** Rules for alerts cannot be used as they are written. */
public final class AlertRulesInvalid extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<AlertRulesProblem> problems;

    /** @param problems at least one, in the order of their places */
    public AlertRulesInvalid(List<AlertRulesProblem> problems) {
        super(
                problems.stream()
                        .map(each -> each.where() + " (line " + each.line() + ", column " + each.column() + "): "
                                + each.message())
                        .collect(Collectors.joining("; ")),
                null,
                false,
                false);
        this.problems = List.copyOf(problems);
    }

    public List<AlertRulesProblem> problems() {
        return problems;
    }
}
