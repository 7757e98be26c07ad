package io.tenure.alerts.application.port.in;

import io.tenure.shared.rules.TextInvalid;
import io.tenure.shared.rules.TextProblem;
import java.util.List;

/** Rules for alerts cannot be used as they are written. */
public final class AlertRulesInvalid extends TextInvalid {

    private static final long serialVersionUID = 1;

    public AlertRulesInvalid(List<TextProblem> problems) {
        super(problems);
    }
}
