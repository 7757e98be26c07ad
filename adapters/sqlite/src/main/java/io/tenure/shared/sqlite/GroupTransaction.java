package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Writes a group in one transaction: all of it is on disk when this returns, or every work of it has failed. */
final class GroupTransaction<W extends GroupWork> implements AutoCloseable {

    /** What the works mean. */
    interface Target<W> {

        /** Writes one work inside the transaction and notes its outcome. */
        void apply(W work) throws SQLException;

        /** The transaction is on disk. */
        void committed();

        /** The transaction has left no trace; whatever was remembered of it must go. */
        void rolledBack();
    }

    private final ReentrantLock writing = new ReentrantLock();
    private final SqliteFile file;
    private final Connection connection;
    private final Target<W> target;
    private final PreparedStatement begin;
    private final PreparedStatement commit;

    GroupTransaction(SqliteFile file, Connection connection, Target<W> target) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.target = target;
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
    }

    void write(List<W> group) {
        if (group.isEmpty()) {
            return;
        }
        writing.lock();
        try {
            begin.execute();
            for (W work : group) {
                target.apply(work);
            }
            commit.execute();
            target.committed();
        } catch (SQLException e) {
            abandon(group, file.failure("write to", e));
        } catch (RuntimeException e) {
            abandon(group, new LedgerFailure("Cannot write to %s: %s".formatted(file.path(), e.getMessage()), e));
        } finally {
            writing.unlock();
        }
    }

    /**
     * Moves everything into the main file and empties the write-ahead log, so that nothing deleted lingers there.
     *
     * @throws LedgerFailure when a long read keeps the log in use
     */
    void compact() {
        writing.lock();
        try {
            if (SqliteConnections.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
                throw new LedgerFailure(
                        "Cannot empty the write-ahead log of %s: a long read, such as a backup, uses it. Try again when it has ended"
                                .formatted(file.path()));
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
            connection.close();
        } catch (SQLException e) {
            throw file.failure("close", e);
        } finally {
            writing.unlock();
        }
    }

    private void abandon(List<W> group, LedgerFailure failure) {
        try {
            SqliteConnections.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself after some errors; a second time is refused.
            failure.addSuppressed(e);
        }
        target.rolledBack();
        group.forEach(work -> work.fail(failure));
    }
}
