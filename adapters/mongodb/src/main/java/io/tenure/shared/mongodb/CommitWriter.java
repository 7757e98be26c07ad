package io.tenure.shared.mongodb;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.mongodb.CommitBatch.Placed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Writes the commits of a group, racing with other nodes for the next position: see
 * docs/adr/0080-the-ledger-on-mongodb.md.
 *
 * <p>A batch is inserted in order up to the first document that the server refuses. Whatever goes wrong, what became of
 * a commit is read from the server: it is there under its writer's mark, or its place, its stream or its claim was
 * taken by another, or it is tried again. Its place stays the same until another has taken it, so it is never there
 * twice. What was sent first may arrive after the server was asked, and be there with the time and so the hash of then:
 * where a commit is found, the server's word counts and not what was sent last.
 */
final class CommitWriter {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_PAUSE_MILLIS = 32;

    private final MongoCollection<BsonDocument> commits;
    private final CommitReads reads;
    private final KnownTail tail;
    private final StreamEnds ends;
    private final MongoFailures failures;
    private final Clock clock;
    private final LongAdder lostRaces = new LongAdder();

    CommitWriter(
            MongoCollection<BsonDocument> commits,
            CommitReads reads,
            KnownTail tail,
            StreamEnds ends,
            MongoFailures failures,
            Clock clock) {
        this.commits = commits;
        this.reads = reads;
        this.tail = tail;
        this.ends = ends;
        this.failures = failures;
        this.clock = clock;
    }

    long lostRaces() {
        return lostRaces.sum();
    }

    /** Settles every commit of a group; what is recorded is durable when this returns, so the ticket says nothing. */
    synchronized long write(List<Append> group) {
        long begun = System.nanoTime();
        Deque<Append> waiting = new ArrayDeque<>(group);
        int lost = 0;
        boolean interrupted = Thread.interrupted();
        while (!waiting.isEmpty()) {
            int before = waiting.size();
            long end = tail.known().position();
            @Nullable MongoException trouble = round(waiting, lost > 0);
            interrupted |= Thread.interrupted();
            if (waiting.size() < before) {
                begun = System.nanoTime();
                lost = 0;
            } else if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                waiting.forEach(work -> work.fail(givenUp(trouble)));
                break;
            } else if (tail.known().position() == end) {
                pause(++lost);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /** Inserts commits of another ledger; after a failure the end of the ledger tells which of them are in. */
    synchronized void adopt(List<RecordedCommit> adopted) {
        CommitBatch batch = new CommitBatch(tail.look(), clock);
        for (RecordedCommit commit : adopted) {
            batch.adopt(commit);
        }
        commits.insertMany(batch.documents());
        for (Placed placed : batch.placed()) {
            tail.reached(CommitDocument.tail(placed.document()));
            ends.reached(placed.work().commit.stream(), placed.work().lastSequence());
        }
    }

    /**
     * Tries the first of those who wait; takes off whom it has settled. Who has lost a race and heard where the ledger
     * ends tries again at once, since others have written meanwhile; who has heard nothing waits and looks first.
     * Returns what the server had to say.
     */
    private @Nullable MongoException round(Deque<Append> waiting, boolean lookFirst) {
        try {
            CommitBatch batch = batch(lookFirst ? tail.look() : tail.known(), waiting);
            if (batch.placed().isEmpty()) {
                return null;
            }
            @Nullable MongoException trouble = insert(batch);
            if (trouble == null) {
                batch.placed().forEach(placed -> recorded(placed.work(), placed.document(), waiting));
            } else {
                settle(batch, trouble, waiting);
            }
            return trouble;
        } catch (MongoException unreachable) {
            return unreachable;
        }
    }

    private CommitBatch batch(LedgerTail end, Deque<Append> waiting) {
        CommitBatch batch = new CommitBatch(end, clock);
        for (Append work : List.copyOf(waiting)) {
            if (batch.mustWait(work)) {
                break;
            }
            long next = batch.has(work.commit.stream()) ? work.commit.firstSequence() : next(work);
            if (next == work.commit.firstSequence()) {
                batch.add(work);
            } else if (!arrivedLate(work, waiting)) {
                work.conflict(next);
                waiting.remove(work);
            }
        }
        return batch;
    }

    /** The sequence that the stream of a commit gets next, or one before: what is remembered may be old. */
    private long next(Append work) {
        String stream = work.commit.stream();
        long first = work.commit.firstSequence();
        long last = ends.last(stream).orElse(first == 0 ? -1 : Long.MIN_VALUE);
        return last + 1 < first ? ends.ask(stream) + 1 : last + 1;
    }

    private @Nullable MongoException insert(CommitBatch batch) {
        batch.placed().forEach(placed -> placed.work().tried());
        try {
            commits.insertMany(batch.documents());
            return null;
        } catch (MongoException e) {
            return e;
        }
    }

    private void settle(CommitBatch batch, MongoException trouble, Deque<Append> waiting) {
        List<Placed> placed = batch.placed();
        Map<BsonObjectId, BsonDocument> standing =
                reads.standing(placed.stream().map(Placed::position).toList());
        int settled = 0;
        for (Placed next : placed) {
            @Nullable BsonDocument there = standing.get(next.work().writer);
            if (there == null) {
                break;
            }
            recorded(next.work(), there, waiting);
            settled++;
        }
        long end = tail.look().position();
        if (settled < placed.size() && trouble instanceof MongoBulkWriteException) {
            lostRaces.increment();
            Placed refused = placed.get(settled);
            if (end < refused.position() || refused.work().tries() > 1) {
                refused(refused.work(), waiting);
            }
        }
    }

    /**
     * Finds out whether the server refused a commit for good, and not for its place. What refuses it may be the commit
     * itself, which arrives between one question and the next: so that is asked last.
     */
    private void refused(Append work, Deque<Append> waiting) {
        Optional<HeldClaim> held = held(work);
        long last = held.isPresent() ? -1 : ends.ask(work.commit.stream());
        boolean forGood = held.isPresent() || last >= work.commit.firstSequence();
        if (!forGood || arrivedLate(work, waiting)) {
            return;
        }
        if (held.isPresent()) {
            work.held(held.get());
        } else {
            work.conflict(last + 1);
        }
        waiting.remove(work);
    }

    private Optional<HeldClaim> held(Append work) {
        return work.commit.claims().stream()
                .map(reads::holder)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a commit stands in the ledger since the server was asked for it last. */
    private boolean arrivedLate(Append work, Deque<Append> waiting) {
        if (work.tries() == 0) {
            return false;
        }
        Optional<BsonDocument> there = reads.standing(work.writer, work.commit.stream(), work.commit.firstSequence());
        there.ifPresent(standing -> recorded(work, standing, waiting));
        return there.isPresent();
    }

    private void recorded(Append work, BsonDocument standing, Deque<Append> waiting) {
        tail.reached(CommitDocument.tail(standing));
        ends.reached(work.commit.stream(), work.lastSequence());
        work.recorded(CommitDocument.recorded(standing));
        waiting.remove(work);
    }

    private LedgerFailure givenUp(@Nullable MongoException trouble) {
        boolean refused = trouble instanceof MongoBulkWriteException answer
                && !answer.getWriteErrors().isEmpty()
                && answer.getWriteConcernError() == null;
        return trouble == null || refused
                ? new LedgerFailure("Nothing was recorded: for %d seconds other nodes were always faster. Try again"
                        .formatted(PATIENCE.toSeconds()))
                : failures.of("tell whether a commit is in", trouble);
    }

    private static void pause(int lost) {
        long most = Math.min(LONGEST_PAUSE_MILLIS, 1L << Math.min(lost, 5));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most * 1_000_000));
    }
}
