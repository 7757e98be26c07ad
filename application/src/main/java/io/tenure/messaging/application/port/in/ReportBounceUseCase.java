package io.tenure.messaging.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.outcome.Refusal;

/** Hears that a message which was taken did not arrive. */
@FunctionalInterface
public interface ReportBounceUseCase {

    /**
     * Puts the message with those that somebody has to look at; a second report changes nothing.
     *
     * @throws Refusal when there is no such message
     */
    MessageDecision bounced(String reference, String reason, Caller caller);
}
