package io.tenure.alerts.domain;

import io.tenure.alerts.commands.AlertRulesCommand;
import io.tenure.alerts.commands.ChangeAlertRules;
import io.tenure.alerts.events.AlertRulesChanged;
import io.tenure.alerts.events.AlertRulesEvent;
import io.tenure.shared.domain.Decision;

/** Decides what happens to the rules for alerts. */
public final class AlertRulesDecider {

    private AlertRulesDecider() {}

    public static AlertRulesRegister initial() {
        return new AlertRulesRegister(0);
    }

    public static Decision<AlertRulesEvent> decide(AlertRulesCommand command, AlertRulesRegister register) {
        return switch (command) {
            case ChangeAlertRules c ->
                Decision.accepted(new AlertRulesChanged(register.version() + 1, c.text(), c.now()));
        };
    }

    public static AlertRulesRegister evolve(AlertRulesRegister register, AlertRulesEvent event) {
        return switch (event) {
            case AlertRulesChanged e -> new AlertRulesRegister(e.version());
        };
    }
}
