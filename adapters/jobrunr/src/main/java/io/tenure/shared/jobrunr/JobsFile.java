package io.tenure.shared.jobrunr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * The SQLite file that JobRunr keeps its tables in. JobRunr's first tasks may outlive its server; once the file is
 * closed nobody gets at it any more.
 */
final class JobsFile extends SQLiteDataSource implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobsFile.class);
    private static final int BUSY_MILLIS = 10_000;
    private static final int MOST_CONNECTIONS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path path;
    private final Semaphore connections = new Semaphore(MOST_CONNECTIONS);

    JobsFile(Path path) {
        super(config());
        this.path = path;
        setUrl("jdbc:sqlite:" + path.toAbsolutePath());
        keepPrivate(path);
    }

    /** Whoever may look into the directory may not read what people had done. */
    private static void keepPrivate(Path path) {
        try {
            if (Files.notExists(path)) {
                Files.createFile(path);
            }
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + path + " for its owner alone", e);
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // JobRunr reads and then writes in one transaction; begun as a reader it could not wait for another writer.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    @Override
    public SQLiteConnection getConnection() throws SQLException {
        if (!connections.tryAcquire()) {
            throw new SQLException("%s is closed, or %d connections to it are open".formatted(path, MOST_CONNECTIONS));
        }
        boolean opened = false;
        try {
            SQLiteConnection connection = new Counted();
            opened = true;
            return connection;
        } finally {
            if (!opened) {
                connections.release();
            }
        }
    }

    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** Waits for the connections that are in use. */
    @Override
    public void close() {
        try {
            if (!connections.tryAcquire(MOST_CONNECTIONS, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} is still in use after {}; it is left open", path, PATIENCE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Counted extends JDBC4Connection {

        private final AtomicBoolean open = new AtomicBoolean(true);

        Counted() throws SQLException {
            super(JobsFile.this.getUrl(), path.toAbsolutePath().toString(), config().toProperties());
        }

        @Override
        public void close() throws SQLException {
            super.close();
            if (open.getAndSet(false)) {
                connections.release();
            }
        }
    }
}
