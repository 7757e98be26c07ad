package io.tenure.shared.sqlite;

import io.tenure.shared.engine.GroupCommit;
import io.tenure.shared.engine.GroupWork;
import io.tenure.shared.ledger.LedgerFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes a group in one transaction: all of it is recorded when this returns, as hard as the file's format says, or
 * every work of it has failed. After a failure the connection and all that was remembered beside it are given up, and
 * the next group begins from the file.
 */
final class GroupTransaction<W extends GroupWork> implements GroupCommit.Target<W>, AutoCloseable {

    /** What the works mean. */
    interface Target<W> {

        /** Writes the works inside the transaction, in order, and notes the outcome of each. */
        void apply(List<W> group) throws SQLException;

        /** Told before the transaction is committed. */
        void committing() throws SQLException;

        /** Told when the transaction has been committed. */
        void committed();
    }

    /** Makes the target on a new connection. */
    interface Opening<W> {
        Target<W> on(Connection connection) throws SQLException;
    }

    private record Session<W>(
            Connection connection, Target<W> target, PreparedStatement begin, PreparedStatement commit) {}

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    /** Enough for the usual reads, of which there is always one under load. */
    private static final Duration ATTEMPT = Duration.ofMillis(50);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

    private final ReentrantLock writing = new ReentrantLock();
    private final SqliteFile file;
    private final Opening<W> opening;
    private @Nullable Session<W> session;
    private long groups;
    private boolean closed;

    GroupTransaction(SqliteFile file, Opening<W> opening) {
        this.file = file;
        this.opening = opening;
        try {
            session();
        } catch (SQLException e) {
            throw file.failure("open", e);
        }
    }

    /** Returns how many groups have been written, with this one. */
    @Override
    public long write(List<W> group) {
        writing.lock();
        try {
            Session<W> current = session();
            current.begin().execute();
            current.target().apply(group);
            current.target().committing();
            current.commit().execute();
            current.target().committed();
        } catch (SQLException e) {
            abandon(group, file.failure("write to", e));
        } catch (RuntimeException e) {
            abandon(group, new LedgerFailure("Cannot write to %s: %s".formatted(file.path(), e.getMessage()), e));
        } finally {
            groups++;
            writing.unlock();
        }
        return groups;
    }

    /**
     * Moves everything into the main file and empties the write-ahead log, so that nothing deleted lingers there. While
     * a long read keeps the log in use, this waits for it, and those who write hardly do.
     *
     * @throws LedgerFailure when a long read keeps the log in use for long
     */
    void compact() {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!emptied()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new LedgerFailure(
                        "Cannot empty the write-ahead log of %s: a long read, such as a backup, uses it."
                                        .formatted(file.path())
                                + " Try again when it has ended");
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    private boolean emptied() {
        writing.lock();
        try {
            Connection connection = session().connection();
            try {
                SqliteConnections.waitForOthers(connection, ATTEMPT);
                return SqliteConnections.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)") == 0;
            } finally {
                SqliteConnections.waitForOthers(connection, SqliteConnections.USUAL_WAIT);
            }
        } catch (SQLException e) {
            throw file.failure("compact", e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            if (session != null) {
                session.connection().close();
            }
        } catch (SQLException e) {
            throw file.failure("close", e);
        } finally {
            session = null;
            writing.unlock();
        }
    }

    private Session<W> session() throws SQLException {
        if (closed) {
            throw new LedgerFailure("it has been closed");
        }
        if (session == null) {
            session = open(file.openToWrite());
        }
        return session;
    }

    private Session<W> open(Connection connection) throws SQLException {
        try {
            return new Session<>(
                    connection,
                    opening.on(connection),
                    connection.prepareStatement("BEGIN IMMEDIATE"),
                    connection.prepareStatement("COMMIT"));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Closing the connection rolls back what had been begun. */
    private void abandon(List<W> group, LedgerFailure failure) {
        try {
            if (session != null) {
                session.connection().close();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        session = null;
        group.forEach(work -> work.fail(failure));
    }
}
