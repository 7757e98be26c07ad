package io.tenure.messaging.application.port.in;

import java.util.List;
import java.util.stream.Collectors;

/** A plan for messages cannot be used as it is written. */
public final class MessagePlanInvalid extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<MessagePlanProblem> problems;

    /** @param problems at least one, in the order of their places */
    public MessagePlanInvalid(List<MessagePlanProblem> problems) {
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

    public List<MessagePlanProblem> problems() {
        return problems;
    }
}
