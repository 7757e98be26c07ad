package io.tenure.messaging.application.port.in;

import io.tenure.access.Caller;

/** Hears what customers write back. */
@FunctionalInterface
public interface ReceiveMessageUseCase {

    /**
     * Records a text message on the timeline of the customer who alone has the number, once for each id. A number of
     * nobody, or of several customers, is counted and leaves no other trace, and the caller is not told which.
     *
     * @param id that the gateway gave it
     * @param from the number in E.164
     */
    void receive(String id, String from, String text, Caller caller);
}
