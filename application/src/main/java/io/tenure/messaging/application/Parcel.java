package io.tenure.messaging.application;

import org.jspecify.annotations.Nullable;

/**
 * A message on its way.
 *
 * @param reference the same at each attempt; reports of the relay or gateway name it
 * @param sender whom it comes from; null where the plan names nobody
 * @param subject null on channels without one
 */
public record Parcel(
        String reference,
        @Nullable String sender,
        String address,
        @Nullable String subject,
        String text) {

    /** Keeps what is personal out of logs. */
    @Override
    public String toString() {
        return "Parcel[" + reference + "]";
    }
}
