package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.ChainHead;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Snapshot;
import io.tenure.shared.ledger.Verification;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** The ledger to look at: for verification, backup and audit, also while a server writes to the same file. */
public class ReadOnlySqliteLedger implements Ledger, AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final SqliteFile file;
    private final ReaderPool<LedgerStatements> readers;

    ReadOnlySqliteLedger(SqliteFile file) {
        this.file = file;
        this.readers = new ReaderPool<>(file, LedgerStatements::new);
    }

    /** Opens a ledger file that exists. */
    public static ReadOnlySqliteLedger open(Path path) {
        ReadOnlySqliteLedger ledger = new ReadOnlySqliteLedger(new SqliteFile(path, LedgerFormat.FORMAT));
        ledger.head();
        return ledger;
    }

    /**
     * Looks at a ledger file that exists, whole or damaged, and leaves it and its directory as they are where nobody
     * writes to it.
     */
    public static ReadOnlySqliteLedger lookAt(Path path) {
        return new ReadOnlySqliteLedger(SqliteFile.toLookAt(path, LedgerFormat.FORMAT));
    }

    @Override
    public Recorded append(Commit commit) {
        throw readOnly();
    }

    @Override
    public void adopt(List<RecordedCommit> commits) {
        throw readOnly();
    }

    @Override
    public List<RecordedCommit> readAll(long afterPosition, int limit) {
        return readers.read(ledger -> ledger.all(afterPosition, visible(), limit));
    }

    @Override
    public List<RecordedCommit> readStream(String stream, long fromSequence, int limit) {
        return readers.read(ledger -> ledger.stream(recent(ledger), stream, fromSequence, limit));
    }

    @Override
    public long head() {
        return readers.read(LedgerStatements::tail).position();
    }

    @Override
    public long lastSequence(String stream) {
        return readers.read(ledger -> ledger.lastSequence(recent(ledger), stream));
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (head() <= position) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(left, LOOK_AGAIN.toNanos()));
        }
        return true;
    }

    @Override
    public Optional<HeldClaim> holder(String key) {
        return readers.read(ledger -> RecentCommits.newer(recent(ledger).holder(key), ledger.filedHolder(key)));
    }

    @Override
    public void storeSnapshot(Snapshot snapshot) {
        throw readOnly();
    }

    @Override
    public Optional<Snapshot> snapshot(String stream) {
        return readers.read(ledger -> ledger.snapshot(stream));
    }

    @Override
    public void deleteSnapshot(String stream) {
        throw readOnly();
    }

    @Override
    public Verification verify(LongConsumer progress) {
        return LedgerVerifier.verify(file, progress);
    }

    @Override
    public ChainHead chainHead() {
        LedgerTail tail = readers.read(LedgerStatements::tail);
        return new ChainHead(tail.position(), Instant.ofEpochMilli(tail.recordedAtMillis()), tail.hash());
    }

    /** Writes a consistent copy to a new file, also while a server writes. */
    public void backup(Path target) {
        file.backup(target);
    }

    @Override
    public void close() {
        readers.close();
    }

    /** The last position that readers may see. */
    long visible() {
        return Long.MAX_VALUE;
    }

    /** The commits that the lookup tables do not have yet. */
    RecentCommits recent(LedgerStatements ledger) throws SQLException {
        return RecentCommits.of(ledger.beyond(ledger.indexed()));
    }

    Optional<HeldClaim> filedHolder(String key) {
        return readers.read(ledger -> ledger.filedHolder(key));
    }

    long filedLastSequence(String stream) {
        return readers.read(ledger -> ledger.filedLastSequence(stream));
    }

    private LedgerFailure readOnly() {
        return new LedgerFailure("Cannot write to %s: it was opened for reading only".formatted(file.path()));
    }
}
