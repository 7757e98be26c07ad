package io.tenure.messaging.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.outcome.Refusal;

/** Deals with a message that failed or bounced. */
@FunctionalInterface
public interface SettleFailureUseCase {

    /** What is to be done. */
    enum Settlement {
        /** Send it once more, to the address it had, or to another when that is not the customer's any more. */
        RETRY,
        /** Let it rest. */
        GIVE_UP
    }

    /**
     * Sends the message once more, or lets it rest.
     *
     * @throws Refusal when there is no such message, or it does not wait for anybody
     */
    MessageDecision settle(String reference, Settlement settlement, Caller caller);
}
