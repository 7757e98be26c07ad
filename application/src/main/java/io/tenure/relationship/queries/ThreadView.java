package io.tenure.relationship.queries;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation: its last word and who owes the answer.
 *
 * @param closedAt when it was last closed, in the time of the ledger; null when it never was
 */
public record ThreadView(
        String customerId,
        String thread,
        boolean open,
        @Nullable Instant closedAt,
        Instant startedAt,
        Instant lastAt,
        Channel lastChannel,
        Direction lastDirection,
        @Nullable String lastWord,
        @Nullable String lastHandledBy,
        long interactions) {

    public String id() {
        return id(customerId, thread);
    }

    public static String id(String customerId, String thread) {
        return customerId + "/" + thread;
    }

    /** Whether the firm owes the customer an answer: the thread is open and the customer spoke last. */
    public boolean awaitsUs() {
        return open && lastDirection == Direction.INBOUND;
    }
}
