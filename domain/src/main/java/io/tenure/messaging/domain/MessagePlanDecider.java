package io.tenure.messaging.domain;

import io.tenure.messaging.commands.ChangeMessagePlan;
import io.tenure.messaging.commands.MessagePlanCommand;
import io.tenure.messaging.events.MessagePlanChanged;
import io.tenure.messaging.events.MessagePlanEvent;
import io.tenure.shared.domain.Decision;

/** Decides what happens to the firm's plan for messages. */
public final class MessagePlanDecider {

    private MessagePlanDecider() {}

    public static MessagePlanRegister initial() {
        return new MessagePlanRegister(0);
    }

    public static Decision<MessagePlanEvent> decide(MessagePlanCommand command, MessagePlanRegister register) {
        return switch (command) {
            case ChangeMessagePlan c ->
                Decision.accepted(new MessagePlanChanged(register.version() + 1, c.text(), c.now()));
        };
    }

    public static MessagePlanRegister evolve(MessagePlanRegister register, MessagePlanEvent event) {
        return switch (event) {
            case MessagePlanChanged e -> new MessagePlanRegister(e.version());
        };
    }
}
