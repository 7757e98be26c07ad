package io.tenure.shared.mongodb;

import com.mongodb.MongoException;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.mongodb.CommitBatch.Placed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.jspecify.annotations.Nullable;

/** Finds out what became of commits, from what stands on the server: see docs/adr/0080-the-ledger-on-mongodb.md. */
final class Outcomes {

    private final CommitReads reads;
    private final ClaimReads claims;
    private final KnownTail tail;
    private final StreamEnds ends;
    private final LongAdder lostRaces = new LongAdder();

    Outcomes(CommitReads reads, ClaimReads claims, KnownTail tail, StreamEnds ends) {
        this.reads = reads;
        this.claims = claims;
        this.tail = tail;
        this.ends = ends;
    }

    long lostRaces() {
        return lostRaces.sum();
    }

    /** Settles what an insert that failed has brought, and what it can never bring. */
    void ofFailed(CommitBatch batch, MongoException trouble) {
        List<Placed> placed = batch.placed();
        Map<BsonObjectId, BsonDocument> standing = standing(placed);
        int settled = 0;
        for (Placed next : placed) {
            @Nullable BsonDocument there = standing.get(next.work().writer);
            if (there == null) {
                break;
            }
            recorded(next.work(), there);
            settled++;
        }
        if (settled < placed.size() && Refusals.taken(trouble)) {
            lostRaces.increment();
            Placed refused = placed.get(settled);
            if (tail.known().position() < refused.position() || refused.work().tries() > 1) {
                refused(refused.work());
            }
        }
    }

    /** What stands in the places of a batch, as the look tells that is due after a failure anyway. */
    private Map<BsonObjectId, BsonDocument> standing(List<Placed> placed) {
        long first = placed.getFirst().position();
        long last = placed.getLast().position();
        KnownTail.Seen seen = tail.lookAfter();
        return CommitReads.byWriter(
                seen.covers(first, last)
                        ? seen.commits()
                        : reads.places(placed.stream().map(Placed::position).toList()));
    }

    /**
     * Finds out whether the server refused a commit for good, and not for its place. What refuses it may be the commit
     * itself, which arrives between one question and the next: so that is asked last.
     */
    private void refused(Append work) {
        Optional<BsonDocument> holder = claims.holding(work.claimed).stream().findFirst();
        if (holder.isPresent()) {
            settle(work, holder.get());
            return;
        }
        long last = ends.ask(work.commit.stream());
        if (last >= work.commit.firstSequence()) {
            overtaken(work, last + 1);
        }
    }

    /** Settles those that the server had not refused and has after all, by one question for all of them. */
    void ofUnanswered(Collection<Append> waiting) {
        List<Append> sent = waiting.stream().filter(Append::mayStand).toList();
        if (sent.isEmpty()) {
            return;
        }
        Map<BsonObjectId, BsonDocument> standing = CommitReads.byWriter(
                reads.places(sent.stream().map(Append::position).toList()));
        for (Append work : sent) {
            Optional.ofNullable(standing.get(work.writer)).ifPresent(there -> recorded(work, there));
        }
    }

    /**
     * The stream of a commit has gone on, with another or with this one. While the server does not show which, as one
     * may that has just become the primary, the commit waits.
     */
    void overtaken(Append work, long next) {
        Optional<BsonDocument> there = standing(work);
        if (there.filter(work::wrote).isPresent()) {
            recorded(work, there.get());
        } else if (there.isPresent() || !work.mayStand()) {
            work.conflict(next);
        } else {
            work.unseen();
        }
    }

    /** A claim of a commit is held, by itself or by another, which keeps this one from the ledger for good. */
    private void settle(Append work, BsonDocument holder) {
        if (work.wrote(holder)) {
            recorded(work, holder);
        } else {
            CommitDocument.held(holder).stream()
                    .filter(held -> work.claims(held.claim()))
                    .findFirst()
                    .ifPresent(work::held);
        }
    }

    /** What stands in the place of a commit that may be there itself; another's is of no interest otherwise. */
    private Optional<BsonDocument> standing(Append work) {
        return work.mayStand() ? reads.standing(work.commit.stream(), work.commit.firstSequence()) : Optional.empty();
    }

    /** A commit stands in the ledger, as the server has it. */
    void recorded(Append work, BsonDocument standing) {
        Recorded place = CommitDocument.recorded(standing);
        tail.reached(CommitDocument.tail(standing));
        ends.reached(work.commit.stream(), work.commit.firstSequence(), work.lastSequence(), place.firstPosition());
        work.recorded(place);
    }
}
