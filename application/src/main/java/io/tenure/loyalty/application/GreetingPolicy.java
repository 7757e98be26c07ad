package io.tenure.loyalty.application;

import io.tenure.loyalty.events.MemberGreeted;
import io.tenure.loyalty.programme.Greeting;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.messaging.application.port.in.MessageDraft;
import io.tenure.messaging.application.port.in.SendAutomaticMessageUseCase;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.OwnUnit;
import io.tenure.shared.policies.Policy;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Writes to members who were greeted, where the greeting has a message and the member allows it. */
record GreetingPolicy(Programmes programmes, SendAutomaticMessageUseCase sendMessage, ExecutorService background)
        implements Policy {

    @Override
    public String name() {
        return "loyalty-greetings";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.NEXT_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == MemberGreeted.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof MemberGreeted greeted) {
            programmes
                    .kept(new ProgrammeVersion(greeted.programme(), greeted.version()))
                    .benefits()
                    .greetings()
                    .stream()
                    .filter(greeting -> greeting.id().equals(greeted.greeting()))
                    .forEach(greeting -> write(greeted, greeting, greeting.message()));
        }
    }

    private void write(MemberGreeted greeted, Greeting greeting, Greeting.@Nullable Message message) {
        if (message != null) {
            OwnUnit.of(background, () -> sent(greeted, greeting, message));
        }
    }

    /** Nothing where the plan for messages has no such template, or the channel is not set up: nobody waits for it. */
    private boolean sent(MemberGreeted greeted, Greeting greeting, Greeting.Message message) {
        return sendMessage.send(
                new MessageDraft(
                        "greeting:%s:%s:%d".formatted(greeted.programme(), greeting.id(), greeted.year()),
                        new CustomerId(greeted.customerId()),
                        message.template(),
                        message.bySms() ? MessageChannel.SMS : MessageChannel.EMAIL,
                        null,
                        Map.of("points", Long.toString(greeting.points())),
                        false),
                greeted.programme());
    }
}
