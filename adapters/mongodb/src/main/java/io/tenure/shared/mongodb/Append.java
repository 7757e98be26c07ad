package io.tenure.shared.mongodb;

import io.tenure.shared.engine.GroupWork;
import io.tenure.shared.ledger.CanonicalCommit;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.ledger.StreamConflict;
import java.util.List;
import org.bson.BsonDocument;
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
    private long position;
    private boolean mayStand;
    private boolean settled;
    private boolean overtaken;
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

    /** Sent to the server for a place in the ledger. */
    void tried(long place) {
        tries++;
        position = place;
    }

    /** For which place it was sent last. */
    long position() {
        return position;
    }

    boolean claims(Claim claim) {
        return claimed.contains(CommitDocument.claimed(claim.key(), claim.generation()));
    }

    /** The server did not say that it has refused it: it stands there, or may still arrive. */
    void notRefused() {
        mayStand = true;
    }

    boolean mayStand() {
        return mayStand;
    }

    /** Whether a document of the ledger is this commit. */
    boolean wrote(BsonDocument standing) {
        return standing.getObjectId(CommitDocument.WRITER).equals(writer);
    }

    /** How often it was sent to the server. */
    int tries() {
        return tries;
    }

    void recorded(Recorded place) {
        recorded = place;
        settled = true;
    }

    void held(HeldClaim claim) {
        held = claim;
        settled = true;
    }

    void conflict(long next) {
        nextSequence = next;
        settled = true;
    }

    /** Its stream has gone on, and the server does not show with what. */
    void unseen() {
        overtaken = true;
    }

    boolean overtaken() {
        return overtaken;
    }

    boolean settled() {
        return settled;
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
