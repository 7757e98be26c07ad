package io.tenure.shared.mongodb;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether the writer of a head shows life, as one sees it who looks again and again. What it shows must change; how
 * long it has stood still is measured by the clock of who looks, so that no clocks are compared.
 */
final class SignsOfLife {

    private final long life;
    private @Nullable ViewHead seen;
    private long since;
    private long lookedAt;

    /** @param life how long a writer may show none */
    SignsOfLife(Duration life) {
        this.life = life.toNanos();
    }

    synchronized boolean missing(ViewHead head) {
        long now = System.nanoTime();
        // Who could not look for a while, as when the server was away, does not know whether the writer could.
        boolean lookedAway = now - lookedAt > life / 2;
        if (seen == null || lookedAway || !isSame(seen, head)) {
            seen = head;
            since = now;
        }
        lookedAt = now;
        return now - since > life;
    }

    private static boolean isSame(ViewHead before, ViewHead now) {
        return before.begun() == now.begun() && before.owner().equals(now.owner()) && before.until() == now.until();
    }
}
