package io.tenure.messaging.domain;

/** How far a message has come. */
public enum MessagePhase {
    /** Is sent when its time comes. */
    QUEUED,
    REFUSED,
    /** With the relay or gateway, whose answer is not known. */
    HANDED_OVER,
    SENT,
    /** Somebody has to look. */
    FAILED,
    /** It was taken and did not arrive; somebody has to look. */
    BOUNCED,
    GIVEN_UP;

    /** Whether it has not reached the customer, nor will as it is. */
    boolean lost() {
        return stuck() || this == GIVEN_UP;
    }

    /** Whether it waits for somebody to look. */
    public boolean stuck() {
        return this == FAILED || this == BOUNCED;
    }
}
