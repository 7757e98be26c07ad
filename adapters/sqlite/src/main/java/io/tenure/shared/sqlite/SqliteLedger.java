package io.tenure.shared.sqlite;

import io.tenure.shared.engine.GroupCommit;
import io.tenure.shared.ledger.ChainHead;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.GroupedWrites;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The ledger in a SQLite file, written by one process. Group commit without a writer thread: see
 * docs/adr/0010-group-commit-in-the-callers-thread.md and 0030.
 */
public final class SqliteLedger extends ReadOnlySqliteLedger {

    /**
     * So many positions pass until a slice of the lookup tables is filed again: ADR 115 says what a longer turn costs.
     */
    private static final int TURN = 32_768;

    private final WriterLock lock;
    private final LiveLedger live = new LiveLedger();
    private final LedgerDisk disk;
    private final GroupCommit<LedgerWork> group;

    private SqliteLedger(SqliteFile file, Clock clock, int turn, WriterLock lock) {
        super(file);
        this.lock = lock;
        disk = new LedgerDisk(file, live, connection -> new LedgerWriter(connection, clock, live, turn));
        group = new GroupCommit<>(disk);
        // A reader that stays keeps SQLite from taking the log away when a writer that failed is closed.
        super.head();
    }

    /** Opens the ledger at a path, or begins a new one when there is none, and keeps other writers away. */
    public static SqliteLedger open(Path path, Clock clock) {
        return open(path, clock, TURN);
    }

    /** The same for one who keeps other writers away already; the lock is let go of with the ledger. */
    public static SqliteLedger open(Path path, Clock clock, WriterLock lock) {
        return open(path, clock, TURN, lock);
    }

    static SqliteLedger open(Path path, Clock clock, int turn) {
        return open(path, clock, turn, WriterLock.acquire(path));
    }

    private static SqliteLedger open(Path path, Clock clock, int turn, WriterLock lock) {
        try {
            return new SqliteLedger(new SqliteFile(path, LedgerFormat.FORMAT), clock, turn, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public Recorded append(Commit commit) {
        LedgerWork.Append work = new LedgerWork.Append(commit);
        group.submit(work);
        return work.outcome();
    }

    @Override
    public void adopt(List<RecordedCommit> commits) {
        write(new LedgerWork.Adopt(commits));
    }

    @Override
    public GroupedWrites writes() {
        return group.writes();
    }

    @Override
    public Optional<String> refusal() {
        return disk.refusal();
    }

    @Override
    public long head() {
        return live.head().head();
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        return live.head().awaitBeyond(position, atMost);
    }

    @Override
    public Optional<HeldClaim> holder(String key) {
        Optional<HeldClaim> recently = live.recent().holder(key);
        // A key changes hands by its next generation, so whoever holds it by a recent commit holds it now.
        Optional<HeldClaim> holder =
                recently.isPresent() ? recently : live.holders().of(key, this::filedHolder);
        holder.ifPresent(held -> live.awaitKept(held.position()));
        return holder;
    }

    @Override
    public long lastSequence(String stream) {
        long recently = live.recent().lastSequence(stream);
        return recently >= 0 ? recently : live.lastSequences().of(stream, this::filedLastSequence);
    }

    /** Whoever asks whether there is news of a stream, as each command does, mostly hears no without a read. */
    @Override
    public List<RecordedCommit> readStream(String stream, long fromSequence, int limit) {
        if (lastSequence(stream) < fromSequence) {
            return List.of();
        }
        List<RecordedCommit> commits = super.readStream(stream, fromSequence, limit);
        if (!commits.isEmpty()) {
            live.awaitKept(commits.getLast().lastPosition());
        }
        return commits;
    }

    @Override
    public ChainHead chainHead() {
        ChainHead end = super.chainHead();
        live.awaitKept(end.position());
        return end;
    }

    @Override
    public void storeSnapshot(Snapshot snapshot) {
        write(new LedgerWork.KeepSnapshot(snapshot));
    }

    @Override
    public void deleteSnapshot(String stream) {
        write(new LedgerWork.DropSnapshot(stream));
    }

    /** Empties the write-ahead log into the main file, so that nothing deleted or replaced lingers in it. */
    public void compact() {
        disk.compact();
    }

    @Override
    public void close() {
        try {
            super.close();
            disk.close();
        } finally {
            lock.close();
        }
    }

    @Override
    long visible() {
        return head();
    }

    @Override
    RecentCommits recent(LedgerStatements ledger) {
        return live.recent();
    }

    private void write(LedgerWork work) {
        group.submit(work);
        work.throwIfFailed();
    }
}
