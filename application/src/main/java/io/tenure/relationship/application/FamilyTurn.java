package io.tenure.relationship.application;

import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.ViewsBehind;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/**
 * The turn that merges, splits and erasures take one after another, each decided on views that have seen all before: so
 * no two merges make a circle, and no record slips past an erasure. Those of one node queue, first come first served;
 * nodes race for the turn.
 */
final class FamilyTurn {

    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(30);

    private final ReentrantLock queue = new ReentrantLock(true);
    private final Ledger ledger;
    private final Freshness freshness;

    FamilyTurn(Ledger ledger, Freshness freshness) {
        this.ledger = ledger;
        this.freshness = freshness;
    }

    /**
     * Does the work of a turn, again whenever another node's turn came in between.
     *
     * @param patience how long at most to wait for views that have seen every turn before this one
     * @param work is given the generation that its first command takes, with {@link #claim}; each further command of
     *     the turn that records something takes the next
     * @throws Refusal when the views are late, or too many queue
     * @throws io.tenure.shared.ledger.ClaimHeld when other nodes came first again and again
     */
    <T> T take(Duration patience, IntFunction<T> work) {
        // whoever has to wait long for views does so without keeping the others
        freshness.requireHead(patience);
        enqueue();
        try {
            return Races.retried(() -> work.apply(next(patience)));
        } finally {
            queue.unlock();
        }
    }

    /** The metadata with which a command takes a generation; it loses it to whoever was first. */
    static Map<String, String> claim(int generation) {
        return Map.of(RelationshipClaims.MERGE_GENERATION, String.valueOf(generation));
    }

    private int next(Duration patience) {
        int last = ledger.holder(Keys.MERGES)
                .map(HeldClaim::claim)
                .map(claim -> claim.generation())
                .orElse(0);
        freshness.requireHead(patience);
        return last + 1;
    }

    private void enqueue() {
        try {
            if (!queue.tryLock(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ViewsBehind("Too many merge, split and erase customers at once; try again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for other merges", e);
        }
    }
}
