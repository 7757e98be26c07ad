package io.tenure.shared.sqlite;

import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.engine.GroupCommit;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.requests.KeptAnswers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operations database: users, API keys, the access log, progress of policies, dead letters and kept answers.
 * Several processes may use it at once. Writes that wait at the same time share one durable transaction.
 */
public final class SqliteOps implements AutoCloseable {

    private final SqliteFile file;
    private final @Nullable Connection writer;
    private final ReaderPool<Connection> readers;
    private final GroupCommit<OpsWork<?>> group = new GroupCommit<>(this::writeAll);
    private final KeptAnswers keptAnswers = new SqliteKeptAnswers(this);

    /** Something done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private SqliteOps(SqliteFile file, @Nullable Connection writer) {
        this.file = file;
        this.writer = writer;
        readers = new ReaderPool<>(file, connection -> connection);
    }

    /** Opens the database; makes it when there is none. */
    public static SqliteOps open(Path path) {
        SqliteFile file = new SqliteFile(path, OpsFormat.FORMAT);
        return new SqliteOps(file, file.openToWrite());
    }

    /**
     * Looks at a database that exists, and leaves it and its directory as they are where nobody writes to it. Its
     * tables may be those of an earlier release.
     */
    public static SqliteOps lookAt(Path path) {
        return new SqliteOps(SqliteFile.toLookAt(path, OpsFormat.FORMAT), null);
    }

    public PolicyProgress policyProgress() {
        return new SqlitePolicyProgress(this);
    }

    /** When customers are due for somebody who asks, each on an agenda of its own. */
    public DueCustomers dueCustomers(String agenda) {
        return new SqliteDueCustomers(this, agenda);
    }

    public DeadLetters deadLetters() {
        return new SqliteDeadLetters(this);
    }

    public KeptAnswers keptAnswers() {
        return keptAnswers;
    }

    public <T> T read(Work<T> work) {
        return readers.read(work::on);
    }

    /**
     * Does all of the work or nothing; durable when it returns.
     *
     * @throws LedgerFailure when it cannot be written
     */
    public <T> T write(Work<T> work) {
        if (writer == null) {
            throw new LedgerFailure("Cannot write to %s: it was opened for reading only".formatted(file.path()));
        }
        OpsWork<T> queued = new OpsWork<>(work);
        group.submit(queued);
        return queued.result();
    }

    /** Writes a consistent copy to a new file, also while others write. */
    public void backup(Path target) {
        file.backup(target);
    }

    @Override
    public void close() {
        readers.close();
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (SQLException e) {
            throw file.failure("close", e);
        }
    }

    private long writeAll(List<OpsWork<?>> works) {
        Connection connection = Objects.requireNonNull(writer);
        try {
            SqliteConnections.execute(connection, "BEGIN IMMEDIATE");
            for (OpsWork<?> work : works) {
                writeOne(connection, work);
            }
            SqliteConnections.execute(connection, "COMMIT");
        } catch (SQLException e) {
            LedgerFailure failure = file.failure("write", e);
            rollBack(connection, failure);
            works.forEach(work -> work.fail(failure));
        }
        return 0;
    }

    private void writeOne(Connection connection, OpsWork<?> work) throws SQLException {
        SqliteConnections.execute(connection, "SAVEPOINT one");
        try {
            work.run(connection);
        } catch (SQLException e) {
            work.fail(file.failure("write", e));
            SqliteConnections.execute(connection, "ROLLBACK TO one");
        } catch (RuntimeException e) {
            work.fail(new LedgerFailure("Cannot write " + file.path() + ": " + e, e));
            SqliteConnections.execute(connection, "ROLLBACK TO one");
        }
        SqliteConnections.execute(connection, "RELEASE one");
    }

    private static void rollBack(Connection connection, LedgerFailure failure) {
        try {
            if (!connection.isClosed()) {
                SqliteConnections.execute(connection, "ROLLBACK");
            }
        } catch (SQLException e) {
            // SQLite has rolled back by itself, or there was no transaction to begin with.
            failure.addSuppressed(e);
        }
    }
}
