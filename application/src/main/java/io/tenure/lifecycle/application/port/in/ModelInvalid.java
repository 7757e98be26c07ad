package io.tenure.lifecycle.application.port.in;

import io.tenure.shared.rules.TextInvalid;
import io.tenure.shared.rules.TextProblem;
import java.util.List;

/** A lifecycle model cannot be used as it is written. */
public final class ModelInvalid extends TextInvalid {

    private static final long serialVersionUID = 1;

    public ModelInvalid(List<TextProblem> problems) {
        super(problems);
    }
}
