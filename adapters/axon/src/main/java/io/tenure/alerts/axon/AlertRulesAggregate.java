package io.tenure.alerts.axon;

import io.tenure.alerts.commands.AlertRulesCommand;
import io.tenure.alerts.domain.AlertRulesDecider;
import io.tenure.alerts.domain.AlertRulesRegister;
import io.tenure.alerts.events.AlertRulesEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of the rules for alerts: {@link AlertRulesDecider} decides. */
final class AlertRulesAggregate extends AggregateShell<AlertRulesCommand, AlertRulesEvent, AlertRulesRegister> {

    AlertRulesAggregate(String id) {
        super(id, AlertRulesDecider.initial());
    }

    @Override
    protected Decision<AlertRulesEvent> decide(AlertRulesCommand command, AlertRulesRegister register) {
        return AlertRulesDecider.decide(command, register);
    }

    @Override
    protected AlertRulesRegister evolve(AlertRulesRegister register, AlertRulesEvent event) {
        return AlertRulesDecider.evolve(register, event);
    }
}
