package io.tenure.integration;

import io.tenure.integration.contract.IntegrationEvent;
import io.tenure.integration.contract.MessageOutcome;
import io.tenure.integration.contract.MessageResult;
import io.tenure.messaging.commands.Correspondent;
import io.tenure.messaging.events.MessageBounced;
import io.tenure.messaging.events.MessageDelayed;
import io.tenure.messaging.events.MessageEvent;
import io.tenure.messaging.events.MessageFailed;
import io.tenure.messaging.events.MessageGivenUp;
import io.tenure.messaging.events.MessageHandedOver;
import io.tenure.messaging.events.MessageHeld;
import io.tenure.messaging.events.MessageQueued;
import io.tenure.messaging.events.MessageRefused;
import io.tenure.messaging.events.MessageRetried;
import io.tenure.messaging.events.MessageSent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event of a message means to others: whether the customer got it. */
final class MessageTranslation {

    private MessageTranslation() {}

    static Optional<IntegrationEvent> of(MessageEvent event) {
        return switch (event) {
            case MessageSent e -> ended(e, MessageResult.SENT, null);
            case MessageRefused e -> ended(e, MessageResult.REFUSED, e.reason().name());
            case MessageFailed e -> ended(e, MessageResult.FAILED, null);
            case MessageBounced e -> ended(e, MessageResult.BOUNCED, null);
            case MessageQueued _,
                    MessageHeld _,
                    MessageHandedOver _,
                    MessageDelayed _,
                    MessageRetried _,
                    MessageGivenUp _ -> Optional.empty();
        };
    }

    /** Nothing is told of messages to those who are no customers. */
    private static Optional<IntegrationEvent> ended(MessageEvent e, MessageResult result, @Nullable String reason) {
        return new Correspondent(e.correspondent())
                .customer()
                .map(customer -> new MessageOutcome(customer.value(), e.messageId(), result, reason, e.occurredAt()));
    }
}
