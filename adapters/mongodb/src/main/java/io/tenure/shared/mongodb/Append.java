package io.tenure.shared.mongodb;

import io.tenure.shared.engine.GroupWork;
import io.tenure.shared.ledger.CanonicalCommit;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.ledger.StreamConflict;
import java.util.List;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A commit that a caller wants recorded. What is stored and hashed is made in the caller's thread, before the queue.
 */
final class Append extends GroupWork {

    final Commit commit;
    final CanonicalCommit canonical;
    final List<BsonString> claimed;
    /** By this the commit is known again when an answer of the server was lost. */
    final BsonObjectId writer = new BsonObjectId(new ObjectId());

    private int tries;
    private @Nullable Recorded recorded;
    private @Nullable HeldClaim held;
    private long nextSequence;

    Append(Commit commit) {
        this(commit, CanonicalCommit.of(commit));
    }

    Append(Commit commit, CanonicalCommit canonical) {
        this.commit = commit;
        this.canonical = canonical;
        this.claimed = commit.claims().stream()
                .map(claim -> CommitDocument.claimed(claim.key(), claim.generation()))
                .toList();
    }

    long lastSequence() {
        return commit.firstSequence() + commit.events().size() - 1;
    }

    void tried() {
        tries++;
    }

    /** How often it was sent to the server. */
    int tries() {
        return tries;
    }

    void recorded(Recorded place) {
        recorded = place;
    }

    void held(HeldClaim claim) {
        held = claim;
    }

    void conflict(long next) {
        nextSequence = next;
    }

    /** Refusals become exceptions here, in the caller's thread. */
    Recorded outcome() {
        throwIfFailed();
        if (recorded != null) {
            return recorded;
        }
        if (held != null) {
            throw new ClaimHeld(held);
        }
        throw new StreamConflict(commit.stream(), commit.firstSequence(), nextSequence);
    }
}
