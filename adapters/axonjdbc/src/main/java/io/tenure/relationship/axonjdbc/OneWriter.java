package io.tenure.relationship.axonjdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * Lets one transaction after the other write to a SQLite file. SQLite takes one writer at a time and refuses the
 * others, who would have to sleep and try again; to wait for a lock in memory costs them less.
 */
final class OneWriter implements TransactionManager, ConnectionProvider, AutoCloseable {

    /** The settings of the ledger. */
    private static final String SETTINGS =
            "?journal_mode=WAL&synchronous=FULL&cache_size=-64000&jdbc.get_generated_keys=false";

    private static final int CHECKPOINT_PAGES = 4_000;

    private final Connection connection;
    private final Connection kept;
    private final ReentrantLock turn = new ReentrantLock();

    OneWriter(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file + SETTINGS);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
        }
        kept = ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler());
    }

    /** Axon closes what it gets after every statement; this one stays open. */
    @Override
    public Connection getConnection() {
        return kept;
    }

    @Override
    public Transaction startTransaction() {
        turn.lock();
        try {
            connection.setAutoCommit(false);
            return new Turn();
        } catch (SQLException e) {
            turn.unlock();
            throw new IllegalStateException("SQLite did not begin a transaction", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private final class Turn implements Transaction {

        @Override
        public void commit() {
            end(Connection::commit);
        }

        @Override
        public void rollback() {
            end(Connection::rollback);
        }

        private void end(Ending ending) {
            try {
                ending.of(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("SQLite did not end a transaction", e);
            } finally {
                turn.unlock();
            }
        }
    }

    @FunctionalInterface
    private interface Ending {
        void of(Connection connection) throws SQLException;
    }
}
