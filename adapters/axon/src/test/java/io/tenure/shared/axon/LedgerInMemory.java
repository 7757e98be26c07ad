package io.tenure.shared.axon;

import io.tenure.shared.ledger.ChainHead;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Snapshot;
import io.tenure.shared.ledger.StreamConflict;
import io.tenure.shared.ledger.Verification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** A ledger that keeps its promises as long as the process lives; no hash chain. */
public final class LedgerInMemory implements Ledger {

    /** An engine may hand out fewer commits than it is asked for; this one often does. */
    private static final int MOST = 100;

    private final List<RecordedCommit> commits = new ArrayList<>();
    private final Map<String, List<RecordedCommit>> streams = new HashMap<>();
    private final Map<String, HeldClaim> claims = new HashMap<>();
    private final Map<String, Snapshot> snapshots = new HashMap<>();
    private volatile long head;
    private volatile Runnable asked = () -> {};
    private int reads;
    private Optional<Runnable> rival = Optional.empty();
    private volatile Optional<Runnable> readers = Optional.empty();

    /** Whoever is faster than everybody who wants to append. */
    void rival(Runnable faster) {
        rival = Optional.of(faster);
    }

    /** What everybody who asks for the end must do first. */
    void beforeHead(Runnable first) {
        asked = first;
    }

    /** What everybody who reads on must do first. */
    void beforeReading(Runnable first) {
        readers = Optional.of(first);
    }

    @Override
    public Recorded append(Commit commit) {
        rival.ifPresent(Runnable::run);
        return record(commit);
    }

    @Override
    public void adopt(List<RecordedCommit> adopted) {
        adopted.forEach(commit -> record(commit.asGiven()));
    }

    synchronized Recorded record(Commit commit) {
        if (commit.firstSequence() != lastSequence(commit.stream()) + 1) {
            throw new StreamConflict(commit.stream(), commit.firstSequence(), lastSequence(commit.stream()) + 1);
        }
        for (Claim claim : commit.claims()) {
            HeldClaim held = claims.get(claim.key());
            if (held != null && held.claim().generation() >= claim.generation()) {
                throw new ClaimHeld(held);
            }
        }
        RecordedCommit recorded = new RecordedCommit(
                head + 1,
                commit.stream(),
                commit.firstSequence(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                commit.events(),
                commit.metadata(),
                commit.claims(),
                new byte[0]);
        commit.claims().forEach(claim -> claims.put(claim.key(), new HeldClaim(claim, recorded.position())));
        commits.add(recorded);
        streams.computeIfAbsent(commit.stream(), stream -> new ArrayList<>()).add(recorded);
        head = recorded.lastPosition();
        notifyAll();
        return new Recorded(recorded.position(), recorded.lastPosition(), recorded.recordedAt());
    }

    /** How often somebody has read on. */
    synchronized int reads() {
        return reads;
    }

    @Override
    public List<RecordedCommit> readAll(long afterPosition, int limit) {
        readers.ifPresent(Runnable::run);
        return readOn(afterPosition, limit);
    }

    private synchronized List<RecordedCommit> readOn(long afterPosition, int limit) {
        reads++;
        int low = 0;
        int high = commits.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (commits.get(middle).position() <= afterPosition) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return List.copyOf(commits.subList(low, Math.min(commits.size(), low + Math.min(limit, MOST))));
    }

    @Override
    public synchronized List<RecordedCommit> readStream(String stream, long fromSequence, int limit) {
        return streams.getOrDefault(stream, List.of()).stream()
                .filter(commit -> commit.lastSequence() >= fromSequence)
                .limit(Math.min(limit, MOST))
                .toList();
    }

    @Override
    public long head() {
        asked.run();
        return head;
    }

    @Override
    public synchronized long lastSequence(String stream) {
        List<RecordedCommit> known = streams.get(stream);
        return known == null ? -1 : known.getLast().lastSequence();
    }

    @Override
    public synchronized boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (head <= position && deadline > System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
        }
        return head > position;
    }

    @Override
    public synchronized Optional<HeldClaim> holder(String key) {
        return Optional.ofNullable(claims.get(key));
    }

    @Override
    public synchronized void storeSnapshot(Snapshot snapshot) {
        snapshots.put(snapshot.stream(), snapshot);
    }

    @Override
    public synchronized Optional<Snapshot> snapshot(String stream) {
        return Optional.ofNullable(snapshots.get(stream));
    }

    @Override
    public synchronized void deleteSnapshot(String stream) {
        snapshots.remove(stream);
    }

    @Override
    public Verification verify(LongConsumer progress) {
        throw new UnsupportedOperationException("This ledger has no hash chain");
    }

    @Override
    public ChainHead chainHead() {
        throw new UnsupportedOperationException("This ledger has no hash chain");
    }
}
