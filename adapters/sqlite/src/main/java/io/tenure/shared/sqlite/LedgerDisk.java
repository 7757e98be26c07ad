package io.tenure.shared.sqlite;

import io.tenure.shared.engine.GroupCommit;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.OutcomeUnknown;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Takes the ledger's groups to disk in two steps, so that a group is written while the one before it is on its way: a
 * transaction puts it at the end of the write-ahead log, and one call to the operating system makes durable all that
 * has been put there. Readers see a commit when it is durable, and no sooner.
 */
final class LedgerDisk implements GroupCommit.Target<LedgerWork>, AutoCloseable {

    /** As long as SQLite lets the log become before it begins it anew. */
    private static final long FULL_LENGTH = 20L << 20;

    private static final int WORTH_LENGTHENING = 200;
    private static final long LEAST_ROOM = 50 * FULL_LENGTH;

    private final Path path;
    private final Path writeAheadLog;
    private final LiveLedger live;
    private final GroupTransaction<LedgerWork> transaction;
    private final ReentrantLock keeping = new ReentrantLock();
    private volatile long written;
    private long kept;
    private volatile @Nullable OutcomeUnknown broken;

    LedgerDisk(SqliteFile file, LiveLedger live, GroupTransaction.Opening<LedgerWork> opening) {
        this.path = file.path();
        this.writeAheadLog = path.resolveSibling(path.getFileName() + "-wal");
        this.live = live;
        transaction = new GroupTransaction<>(file, opening);
        try {
            // A killed process may have left commits in the log that the disk does not have yet.
            force();
        } catch (RuntimeException e) {
            transaction.close();
            throw e;
        }
        live.kept(live.written());
    }

    @Override
    public long write(List<LedgerWork> group) {
        @Nullable OutcomeUnknown failure = broken;
        if (failure != null) {
            throw new LedgerFailure(nothingMore(), failure);
        }
        if (written == WORTH_LENGTHENING) {
            lengthenLog();
        }
        written = transaction.write(group);
        return written;
    }

    @Override
    public void keep(long ticket) {
        keeping.lock();
        try {
            if (kept < ticket) {
                long upTo = written;
                long position = live.written();
                force();
                kept = upTo;
                live.kept(position);
            }
        } finally {
            keeping.unlock();
        }
    }

    /** Why nothing more is written until a restart; empty when all is well. */
    Optional<String> refusal() {
        return broken == null ? Optional.empty() : Optional.of(nothingMore());
    }

    private String nothingMore() {
        return "Nothing more is written to %s until the server is started again: its disk failed. Check the disk and the"
                        .formatted(path)
                + " system log first";
    }

    /** Empties the write-ahead log into the main file, so that nothing deleted or replaced lingers in it. */
    void compact() {
        transaction.compact();
    }

    @Override
    public void close() {
        transaction.close();
    }

    private void force() {
        @Nullable OutcomeUnknown failure = broken;
        if (failure != null) {
            throw failure;
        }
        boolean interrupted = Thread.interrupted();
        while (!forced()) {
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Java closes a channel when its thread is interrupted; whether the disk was through by then is not told. */
    private boolean forced() {
        try (FileChannel log = FileChannel.open(writeAheadLog, StandardOpenOption.WRITE)) {
            log.force(false);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /**
     * A log that has its full length is overwritten, and the disk need not note a new length with each group, which
     * takes it twice the time. On a small disk the room is left to those who need it, as where less may be taken than
     * is free. Nobody else may write meanwhile.
     */
    private void lengthenLog() {
        try (RandomAccessFile log = new RandomAccessFile(writeAheadLog.toFile(), "rw")) {
            if (Files.getFileStore(path).getUsableSpace() >= LEAST_ROOM) {
                lengthen(log, log.length());
            }
        } catch (IOException unopened) {
            // It is quicker with a long log and works without; what is wrong shows when something is written.
        }
    }

    private static void lengthen(RandomAccessFile log, long before) throws IOException {
        byte[] zeros = new byte[1 << 20];
        try {
            for (log.seek(before); log.length() < FULL_LENGTH; ) {
                log.write(zeros);
            }
        } catch (IOException noRoom) {
            log.setLength(before);
        }
    }

    /**
     * After a failed attempt the system may believe that the disk has what it has not, so none is made again. What was
     * written may be there after a restart all the same.
     */
    private OutcomeUnknown broken(IOException e) {
        OutcomeUnknown failure = new OutcomeUnknown(
                "The disk did not keep what was written to %s: %s. The newest commits may be lost. Nothing more is"
                                .formatted(path, e.getMessage())
                        + " written until the server is started again. Check the disk and the system log first",
                e);
        broken = failure;
        return failure;
    }
}
