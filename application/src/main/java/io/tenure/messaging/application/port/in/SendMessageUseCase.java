package io.tenure.messaging.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.outcome.Refusal;

/** Has a customer written to, as far as consent, quiet hours and caps allow. */
@FunctionalInterface
public interface SendMessageUseCase {

    /** The source of interactions that are messages, to customers and from them. */
    String SOURCE = "messages";

    /** The attribute of messages from customers that has the number they came from, in E.164. */
    String FROM = "from";

    /**
     * Decides at once whether a message is sent, and when; it is sent in the background. Durable when the call returns.
     *
     * @throws Refusal when the customer or the template is unknown, a value is missing, or the channel is not set up
     */
    MessageDecision send(MessageDraft draft, Caller caller);
}
