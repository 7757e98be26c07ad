package io.tenure.shared.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A text cannot be used as it is written. */
public abstract class TextInvalid extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<TextProblem> problems;

    /**
     * Tells everything that is wrong.
     *
     * @param problems at least one, in the order of their places
     */
    protected TextInvalid(List<TextProblem> problems) {
        super(problems.stream().map(TextProblem::toString).collect(Collectors.joining("; ")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public final List<TextProblem> problems() {
        return problems;
    }
}
