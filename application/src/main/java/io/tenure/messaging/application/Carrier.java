package io.tenure.messaging.application;

import io.tenure.messaging.events.MessageChannel;

/** Brings messages to those they are for, by a mail relay or a gateway. Safe for use by many threads. */
public interface Carrier {

    MessageChannel channel();

    /** Gives a message over and waits until it is taken, or is not; some seconds at most. */
    Receipt carry(Parcel parcel) throws InterruptedException;

    /** What came of it. */
    sealed interface Receipt {

        /** It was taken, which is not to say that it has arrived. */
        record Taken() implements Receipt {}

        /** It was not taken, and may be later. */
        record NotNow(String reason) implements Receipt {}

        /** It will never be taken as it is. */
        record Never(String reason) implements Receipt {}
    }
}
