package io.tenure.lifecycle.application.port.in;

import java.util.List;
import java.util.stream.Collectors;

/** A lifecycle model cannot be used as it is written. */
public final class ModelInvalid extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<ModelProblem> problems;

    /** @param problems at least one, in the order of their places */
    public ModelInvalid(List<ModelProblem> problems) {
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

    public List<ModelProblem> problems() {
        return problems;
    }
}
