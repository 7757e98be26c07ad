package io.tenure.messaging.application.port.in;

import io.tenure.shared.outcome.Refusal;

/** Has somebody written to who is no customer; for other modules, never for a request from outside. */
@FunctionalInterface
public interface SendNoticeUseCase {

    /**
     * Sends a message of service in the background. Durable when the call returns.
     *
     * @throws Refusal when the template is unknown or takes consent, a value is missing, or the channel is not set up
     */
    MessageDecision send(NoticeDraft draft);
}
