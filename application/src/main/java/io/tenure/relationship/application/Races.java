package io.tenure.relationship.application;

import io.tenure.shared.ledger.ClaimHeld;
import java.util.function.Supplier;

/** Tries again what lost a key to somebody else, on what is known then. */
final class Races {

    private static final int ATTEMPTS = 10;

    private Races() {}

    /**
     * Runs an attempt until it keeps its keys.
     *
     * @throws ClaimHeld when it lost {@value #ATTEMPTS} times in a row
     */
    static <T> T retried(Supplier<T> attempt) {
        for (int lost = 1; ; lost++) {
            try {
                return attempt.get();
            } catch (ClaimHeld held) {
                if (lost == ATTEMPTS) {
                    throw held;
                }
            }
        }
    }
}
