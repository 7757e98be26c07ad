package io.tenure.shared.mongodb;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoCollection;
import io.tenure.shared.engine.GroupCommit;
import io.tenure.shared.ledger.ChainHead;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.GroupedWrites;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Snapshot;
import io.tenure.shared.ledger.StreamConflict;
import io.tenure.shared.ledger.Verification;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.bson.BsonDocument;

/** The ledger in a MongoDB database, written by many nodes: see docs/adr/0080-the-ledger-on-mongodb.md. */
public final class MongoLedger implements Ledger {

    private final CommitReads reads;
    private final ClaimReads claims;
    private final KnownTail tail;
    private final StreamEnds ends;
    private final SharedQuestions<String, HeldClaim> holders;
    private final Snapshots snapshots;
    private final MongoFailures failures;
    private final CommitWriter writer;
    private final GroupCommit<Append> group;

    /** The schema must have been made; the clock dates what is recorded. */
    public MongoLedger(MongoConnection mongo, Clock clock) {
        MongoCollection<BsonDocument> commits = mongo.collection(LedgerSchema.COMMITS);
        failures = mongo.failures();
        reads = new CommitReads(commits);
        claims = new ClaimReads(commits);
        ends = new StreamEnds(reads, failures);
        tail = new KnownTail(reads, ends);
        holders = new SharedQuestions<>(failures, claims::holders);
        snapshots = new Snapshots(mongo.collection(LedgerSchema.SNAPSHOTS));
        writer = new CommitWriter(
                commits, new Outcomes(reads, claims, tail, ends), tail, ends, failures, clock, CommitWriter.PATIENCE);
        group = new GroupCommit<>(writer::write);
        failures.run("read", tail::look);
    }

    @Override
    public Recorded append(Commit commit) {
        learnEnd(commit);
        Append work = new Append(commit);
        group.submit(work);
        return work.outcome();
    }

    @Override
    public void adopt(List<RecordedCommit> commits) {
        failures.run("write to", () -> writer.adopt(commits));
    }

    @Override
    public GroupedWrites writes() {
        return group.writes();
    }

    @Override
    public List<RecordedCommit> readAll(long afterPosition, int limit) {
        return failures.told("read", () -> reads.after(afterPosition, limit));
    }

    @Override
    public List<RecordedCommit> readStream(String stream, long fromSequence, int limit) {
        return failures.told("read", () -> ends.read(stream, fromSequence, limit));
    }

    @Override
    public long head() {
        return chainHead().position();
    }

    @Override
    public boolean endsBefore(long position) {
        return false;
    }

    @Override
    public long lastSequence(String stream) {
        return failures.told("read", () -> ends.ask(stream));
    }

    @Override
    public long heard(String stream) {
        return ends.last(stream).orElse(-1);
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        try {
            return tail.awaitBeyond(position, atMost);
        } catch (MongoInterruptedException interrupted) {
            // The driver has set the interrupt again; it is told by the exception.
            boolean _ = Thread.interrupted();
            throw (InterruptedException) new InterruptedException("Interrupted while asking for the end of the ledger")
                    .initCause(interrupted);
        } catch (MongoException e) {
            throw failures.of("read", e);
        }
    }

    @Override
    public Optional<HeldClaim> holder(String key) {
        // A key with many generations is followed here, so that nobody else waits for it.
        return Optional.ofNullable(holders.ask(Set.of(key)).get(key))
                .map(held -> failures.told("read", () -> claims.newest(held)));
    }

    @Override
    public void storeSnapshot(Snapshot snapshot) {
        failures.run("write to", () -> snapshots.keep(snapshot));
    }

    @Override
    public Optional<Snapshot> snapshot(String stream) {
        return failures.told("read", () -> snapshots.find(stream));
    }

    @Override
    public void deleteSnapshot(String stream) {
        failures.run("write to", () -> snapshots.drop(stream));
    }

    @Override
    public Verification verify(LongConsumer progress) {
        return failures.told(
                "read", () -> new LedgerVerifier(reads).verify(tail.look().position(), progress));
    }

    @Override
    public ChainHead chainHead() {
        return failures.told("read", tail::look).head();
    }

    /** How often other nodes were faster, and a batch had to be written again. */
    public long lostRaces() {
        return writer.lostRaces();
    }

    /** The position that this node has heard of, without asking the server. */
    long tailKnown() {
        return tail.known().position();
    }

    /**
     * Asks for the end of a stream in the caller's thread, so that the group need not wait for it, and refuses what was
     * made on an old one.
     */
    private void learnEnd(Commit commit) {
        long before = commit.firstSequence() - 1;
        long heard = ends.last(commit.stream()).orElse(-1);
        long last = heard >= before ? heard : lastSequence(commit.stream());
        if (last > before) {
            throw new StreamConflict(commit.stream(), commit.firstSequence(), last + 1);
        }
    }
}
