package io.tenure.lifecycle.axon;

import io.tenure.lifecycle.commands.LifecycleCommand;
import io.tenure.lifecycle.domain.ModelRegister;
import io.tenure.lifecycle.domain.ModelRegisterDecider;
import io.tenure.lifecycle.events.LifecycleEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of the register of lifecycle models: {@link ModelRegisterDecider} decides. */
final class ModelRegisterAggregate extends AggregateShell<LifecycleCommand, LifecycleEvent, ModelRegister> {

    ModelRegisterAggregate(String id) {
        super(id, ModelRegisterDecider.initial());
    }

    @Override
    protected Decision<LifecycleEvent> decide(LifecycleCommand command, ModelRegister register) {
        return ModelRegisterDecider.decide(command, register);
    }

    @Override
    protected ModelRegister evolve(ModelRegister register, LifecycleEvent event) {
        return ModelRegisterDecider.evolve(register, event);
    }
}
