package io.tenure.loyalty.application;

import io.tenure.shared.ledger.StreamConflict;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Goes on until nobody else came in between, with a short rest of random length after each race that was lost. */
final class Races {

    private static final int MOST = 1_000;

    /** Each of them has been tried several times already, for a second or two. */
    private static final int MOST_CONFLICTS = 10;

    private static final long SHORTEST_REST_NANOS = 100_000;
    private static final long LONGEST_REST_NANOS = 10_000_000;

    private Races() {}

    /**
     * @param attempt false when it was refused because of somebody else
     * @throws StreamConflict when the streams are too busy for now
     */
    static void win(BooleanSupplier attempt, String what) {
        int conflicts = 0;
        for (int race = 1; race <= MOST; race++) {
            try {
                if (attempt.getAsBoolean()) {
                    return;
                }
            } catch (StreamConflict lost) {
                conflicts++;
                if (conflicts == MOST_CONFLICTS) {
                    throw lost;
                }
            }
            rest(race);
        }
        throw new IllegalStateException(what + " lost to somebody else at each of " + MOST + " tries");
    }

    private static void rest(int race) {
        long most = Math.min(LONGEST_REST_NANOS, SHORTEST_REST_NANOS << Math.min(race, 10));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
