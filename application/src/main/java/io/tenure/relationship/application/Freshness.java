package io.tenure.relationship.application;

import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsBehind;
import java.time.Duration;

/** Lets views catch up with the ledger, for a moment at most. */
final class Freshness {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Views views;
    private final Ledger ledger;

    Freshness(Views views, Ledger ledger) {
        this.views = views;
        this.ledger = ledger;
    }

    /** Waits until the views have seen a position; false when they have not in time, or the server is stopping. */
    boolean reaches(long position) {
        return reaches(position, PATIENCE);
    }

    /** The same with another patience. */
    boolean reaches(long position, Duration patience) {
        try {
            return views.awaitProgress(RelationshipViews.PROJECTION, position, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until the views have seen every write before this call; false when they have not in time. */
    boolean reachesHead() {
        return reaches(ledger.head());
    }

    /**
     * Waits until the views have seen every write before this call.
     *
     * @throws Refusal when they have not in time
     */
    void requireHead() {
        requireHead(PATIENCE);
    }

    /** The same with another patience. */
    void requireHead(Duration patience) {
        require(ledger.head(), patience);
    }

    /**
     * Waits until the views have seen a position.
     *
     * @throws Refusal when they have not in time
     */
    void require(long position) {
        require(position, PATIENCE);
    }

    private void require(long position, Duration patience) {
        if (!reaches(position, patience)) {
            throw new ViewsBehind();
        }
    }
}
