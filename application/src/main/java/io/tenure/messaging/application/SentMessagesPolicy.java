package io.tenure.messaging.application;

import io.tenure.access.Caller;
import io.tenure.messaging.application.port.in.SendAutomaticMessageUseCase;
import io.tenure.messaging.application.port.in.SendMessageUseCase;
import io.tenure.messaging.commands.Correspondent;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.messaging.events.MessageSent;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.OwnUnit;
import io.tenure.shared.policies.Policy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Puts a message that was sent on the customer's timeline, unless it only lets the customer in. */
final class SentMessagesPolicy implements Policy {

    private final RecordInteractionUseCase recordInteraction;
    private final Recipients recipients;
    private final ExecutorService background;

    SentMessagesPolicy(RecordInteractionUseCase recordInteraction, Recipients recipients, ExecutorService background) {
        this.recordInteraction = recordInteraction;
        this.recipients = recipients;
        this.background = background;
    }

    @Override
    public String name() {
        return "sent-messages";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == MessageSent.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof MessageSent sent
                && !sent.messageId().startsWith(SendAutomaticMessageUseCase.SIGN_IN)) {
            new Correspondent(sent.correspondent())
                    .customer()
                    .flatMap(customer -> recipients.find(customer, Caller.SYSTEM))
                    .ifPresent(customer -> OwnUnit.of(
                            background,
                            () -> recordInteraction.record(interaction(sent, customer.id()), Caller.SYSTEM)));
        }
    }

    private static InteractionDraft interaction(MessageSent sent, String customer) {
        return new InteractionDraft(
                SendMessageUseCase.SOURCE,
                Outgoing.reference(sent.correspondent(), sent.messageId()),
                new CustomerRef.ById(new CustomerId(customer)),
                false,
                null,
                sent.channel() == MessageChannel.EMAIL ? InteractionKind.EMAIL : InteractionKind.MESSAGE,
                Recipients.place(sent.channel()),
                Direction.OUTBOUND,
                sent.occurredAt(),
                null,
                List.of(),
                null,
                sent.summary(),
                Map.of(),
                null,
                null,
                null);
    }
}
