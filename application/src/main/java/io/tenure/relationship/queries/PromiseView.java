package io.tenure.relationship.queries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something promised to a customer. */
public record PromiseView(
        String customerId,
        String promiseId,
        String text,
        Instant madeAt,
        Instant dueAt,
        @Nullable String thread,
        String madeBy,
        State state,
        @Nullable Instant settledAt,
        @Nullable String brokenBecause) {

    public enum State {
        OPEN,
        KEPT,
        BROKEN
    }

    public String id() {
        return id(customerId, promiseId);
    }

    public static String id(String customerId, String promiseId) {
        return customerId + "/" + promiseId;
    }

    /** Whether the promise is still open although its date has passed. */
    public boolean overdueAt(Instant now) {
        return state == State.OPEN && dueAt.isBefore(now);
    }
}
