package io.tenure.messaging.application.port.in;

import io.tenure.shared.rules.TextInvalid;
import io.tenure.shared.rules.TextProblem;
import java.util.List;

/** A plan for messages cannot be used as it is written. */
public final class MessagePlanInvalid extends TextInvalid {

    private static final long serialVersionUID = 1;

    public MessagePlanInvalid(List<TextProblem> problems) {
        super(problems);
    }
}
