package io.tenure.shared.axon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Tokens as bytes: a position, or {@code position/end} during a replay that ends at a position. */
final class Tokens {

    private Tokens() {}

    static byte[] encode(@Nullable TrackingToken token) {
        String text = Long.toString(LedgerEvents.position(token));
        String end = token instanceof ReplayToken replay ? "/" + LedgerEvents.position(replay.getTokenAtReset()) : "";
        return (text + end).getBytes(US_ASCII);
    }

    static TrackingToken decode(byte[] bytes) {
        String[] parts = new String(bytes, US_ASCII).split("/", -1);
        TrackingToken position = LedgerEvents.token(Long.parseLong(parts[0]));
        return parts.length == 1
                ? position
                : ReplayToken.createReplayToken(LedgerEvents.token(Long.parseLong(parts[1])), position);
    }
}
