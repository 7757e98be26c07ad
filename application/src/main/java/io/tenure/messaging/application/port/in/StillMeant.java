package io.tenure.messaging.application.port.in;

import io.tenure.shared.domain.CustomerId;

/**
 * Whether a message that had to wait is still meant when its time comes, for those who know what it is about to tell:
 * they come after messages in the order of modules. Safe for use by many threads.
 */
@FunctionalInterface
public interface StillMeant {

    /**
     * True of messages that one knows nothing of.
     *
     * @param message as whoever had it sent named it
     */
    boolean isMeant(CustomerId customer, String message);
}
