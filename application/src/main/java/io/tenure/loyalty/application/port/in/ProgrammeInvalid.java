package io.tenure.loyalty.application.port.in;

import io.tenure.shared.rules.TextInvalid;
import io.tenure.shared.rules.TextProblem;
import java.util.List;

/** A programme cannot be used as it is written. */
public final class ProgrammeInvalid extends TextInvalid {

    private static final long serialVersionUID = 1;

    public ProgrammeInvalid(List<TextProblem> problems) {
        super(problems);
    }
}
