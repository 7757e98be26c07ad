package io.tenure.shared.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A few read-only connections with their statements, lent to one reader at a time. */
final class ReaderPool<S> implements AutoCloseable {

    /** Makes the statements of a connection. */
    interface Statements<S> {
        S prepare(Connection connection) throws SQLException;
    }

    /** A read with the statements of one connection. */
    interface Read<S, T> {
        T from(S statements) throws SQLException;
    }

    private record Reader<S>(Connection connection, S statements) {}

    private static final int LARGEST = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final Semaphore permits = new Semaphore(LARGEST);
    private final Deque<Reader<S>> idle = new ConcurrentLinkedDeque<>();
    private final SqliteFile file;
    private final Statements<S> statements;

    ReaderPool(SqliteFile file, Statements<S> statements) {
        this.file = file;
        this.statements = statements;
    }

    <T> T read(Read<S, T> read) {
        permits.acquireUninterruptibly();
        try {
            return with(idleOrNew(), read);
        } catch (SQLException e) {
            throw file.failure("read", e);
        } finally {
            permits.release();
        }
    }

    /** Waits for the reads under way. */
    @Override
    public void close() {
        permits.acquireUninterruptibly(LARGEST);
        try {
            for (Reader<S> reader = idle.poll(); reader != null; reader = idle.poll()) {
                reader.connection().close();
            }
        } catch (SQLException e) {
            throw file.failure("close", e);
        } finally {
            permits.release(LARGEST);
        }
    }

    /** A reader that has failed is not lent again: SQLite's driver gives up its statements. */
    private <T> T with(Reader<S> reader, Read<S, T> read) throws SQLException {
        boolean healthy = false;
        try {
            T result = read.from(reader.statements());
            idle.push(reader);
            healthy = true;
            return result;
        } finally {
            if (!healthy) {
                reader.connection().close();
            }
        }
    }

    private Reader<S> idleOrNew() throws SQLException {
        @Nullable Reader<S> reader = idle.poll();
        if (reader != null) {
            return reader;
        }
        Connection connection = file.openToRead();
        return new Reader<>(connection, statements.prepare(connection));
    }
}
