package io.tenure.shared.sqlite;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** A few connections that read, each one finished transaction at a time, without waiting for the one that writes. */
final class ViewReaders implements AutoCloseable {

    private static final int MOST = 4;

    private final SqliteFile file;
    private final Semaphore free = new Semaphore(MOST, true);
    private final Queue<ViewConnection> idle = new ConcurrentLinkedQueue<>();

    ViewReaders(SqliteFile file) {
        this.file = file;
    }

    /** Reads from one state of the views, however many statements it takes. */
    <T> T read(Function<ViewConnection, T> reading) {
        free.acquireUninterruptibly();
        try {
            ViewConnection connection = borrowed();
            connection.change("BEGIN");
            try {
                return reading.apply(connection);
            } finally {
                connection.change("COMMIT");
                idle.add(connection);
            }
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        idle.forEach(ViewConnection::close);
        idle.clear();
    }

    private ViewConnection borrowed() {
        ViewConnection connection = idle.poll();
        return connection == null ? ViewConnection.toRead(file) : connection;
    }
}
