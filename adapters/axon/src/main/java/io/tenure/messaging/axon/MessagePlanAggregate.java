package io.tenure.messaging.axon;

import io.tenure.messaging.commands.MessagePlanCommand;
import io.tenure.messaging.domain.MessagePlanDecider;
import io.tenure.messaging.domain.MessagePlanRegister;
import io.tenure.messaging.events.MessagePlanEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of the plan for messages: {@link MessagePlanDecider} decides. */
final class MessagePlanAggregate extends AggregateShell<MessagePlanCommand, MessagePlanEvent, MessagePlanRegister> {

    MessagePlanAggregate(String id) {
        super(id, MessagePlanDecider.initial());
    }

    @Override
    protected Decision<MessagePlanEvent> decide(MessagePlanCommand command, MessagePlanRegister register) {
        return MessagePlanDecider.decide(command, register);
    }

    @Override
    protected MessagePlanRegister evolve(MessagePlanRegister register, MessagePlanEvent event) {
        return MessagePlanDecider.evolve(register, event);
    }
}
