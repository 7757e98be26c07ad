package io.tenure.integration.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to tell a webhook of an event.
 *
 * @param id later ones sort after earlier ones
 * @param position of the event in the ledger, its id for the receiver
 * @param type name of the event
 * @param attempt from 1; how often in a row this event was sent, as far as the node knows that sends
 * @param status that the receiver answered with; null when it did not
 * @param failure what is wrong with the answer, or why there is none; null when the event was taken
 * @param millis until the answer
 */
public record Delivery(
        String id,
        String webhook,
        Instant at,
        long position,
        String type,
        int attempt,
        @Nullable Integer status,
        @Nullable String failure,
        long millis) {

    public boolean taken() {
        return failure == null;
    }
}
