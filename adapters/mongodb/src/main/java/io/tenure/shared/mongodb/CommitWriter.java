package io.tenure.shared.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.OutcomeUnknown;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.mongodb.CommitBatch.Placed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
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

    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_WITH_THE_UNSEEN = Duration.ofSeconds(2);
    private static final int LONGEST_PAUSE_MILLIS = 32;

    private final MongoCollection<BsonDocument> commits;
    private final Outcomes outcomes;
    private final KnownTail tail;
    private final StreamEnds ends;
    private final MongoFailures failures;
    private final Clock clock;
    private final Duration patience;
    private boolean interrupted;

    /** @param patience how long to try while nothing of a group gets in */
    CommitWriter(
            MongoCollection<BsonDocument> commits,
            Outcomes outcomes,
            KnownTail tail,
            StreamEnds ends,
            MongoFailures failures,
            Clock clock,
            Duration patience) {
        this.commits = commits;
        this.outcomes = outcomes;
        this.tail = tail;
        this.ends = ends;
        this.failures = failures;
        this.clock = clock;
        this.patience = patience;
    }

    long lostRaces() {
        return outcomes.lostRaces();
    }

    /** Settles every commit of a group; what is recorded is durable when this returns, so the ticket says nothing. */
    synchronized long write(List<Append> group) {
        long begun = System.nanoTime();
        Deque<Append> waiting = new ArrayDeque<>(group);
        int lost = 0;
        interrupted = Thread.interrupted();
        while (!waiting.isEmpty()) {
            int before = waiting.size();
            long end = tail.known().position();
            @Nullable MongoException trouble = round(waiting, lost > 0);
            waiting.removeIf(Append::settled);
            interrupted |= Thread.interrupted();
            if (waiting.size() < before) {
                begun = System.nanoTime();
                lost = 0;
            } else if (System.nanoTime() - begun > patience(waiting).toNanos()) {
                waiting.forEach(work -> work.fail(givenUp(work, trouble)));
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
        batch.placed().forEach(placed -> outcomes.recorded(placed.work(), placed.document()));
    }

    /**
     * Tries the first of those who wait. Who has lost a race and heard where the ledger ends tries again at once, since
     * others have written meanwhile; who has heard nothing waits and looks first. Returns what the server had to say.
     */
    private @Nullable MongoException round(Deque<Append> waiting, boolean lookFirst) {
        try {
            if (lookFirst) {
                tail.look();
                outcomes.ofUnanswered(waiting);
                waiting.removeIf(Append::settled);
            }
            CommitBatch batch = batch(tail.known(), waiting);
            if (batch.placed().isEmpty()) {
                return null;
            }
            @Nullable MongoException trouble = insert(batch);
            if (trouble == null) {
                batch.placed().forEach(placed -> outcomes.recorded(placed.work(), placed.document()));
            } else {
                outcomes.ofFailed(batch, trouble);
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
            } else {
                outcomes.overtaken(work, next);
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
        batch.placed().forEach(placed -> placed.work().tried(placed.position()));
        try {
            commits.insertMany(batch.documents());
            return null;
        } catch (MongoException e) {
            List<Placed> placed = batch.placed();
            placed.subList(0, Refusals.from(e, placed.size()))
                    .forEach(each -> each.work().notRefused());
            // Else the questions that follow would be given up as well.
            interrupted |= Thread.interrupted();
            return e;
        }
    }

    private LedgerFailure givenUp(Append work, @Nullable MongoException trouble) {
        if (trouble != null && !(Refusals.answered(trouble) && Refusals.taken(trouble))) {
            return work.mayStand()
                    ? new OutcomeUnknown(failures.words("tell whether a commit is in", trouble), trouble)
                    : failures.of("write to", trouble);
        }
        return work.mayStand()
                ? new OutcomeUnknown("Cannot tell whether a commit is in: the server does not show it yet. Try again")
                : new LedgerFailure("Nothing was recorded: for %d seconds other nodes were always faster. Try again"
                        .formatted(patience.toSeconds()));
    }

    /** Who waits only for being shown must not keep those waiting for long who queue behind. */
    private Duration patience(Deque<Append> waiting) {
        return waiting.stream().allMatch(Append::overtaken) ? PATIENCE_WITH_THE_UNSEEN : patience;
    }

    private static void pause(int lost) {
        long most = Math.min(LONGEST_PAUSE_MILLIS, 1L << Math.min(lost, 5));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most * 1_000_000));
    }
}
