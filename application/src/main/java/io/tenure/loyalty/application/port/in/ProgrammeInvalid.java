package io.tenure.loyalty.application.port.in;

import java.util.List;
import java.util.stream.Collectors;

/** A programme cannot be used as it is written. */
public final class ProgrammeInvalid extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<ProgrammeProblem> problems;

    /** @param problems at least one, in the order of their places */
    public ProgrammeInvalid(List<ProgrammeProblem> problems) {
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

    public List<ProgrammeProblem> problems() {
        return problems;
    }
}
