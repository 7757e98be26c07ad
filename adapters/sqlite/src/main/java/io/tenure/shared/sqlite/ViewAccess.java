package io.tenure.shared.sqlite;

import io.tenure.shared.views.ViewsFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** Who may use the views file when: many read, one writes, and nobody does while the file is replaced by another. */
final class ViewAccess implements AutoCloseable {

    private final Path path;
    private final ViewTables tables;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReentrantReadWriteLock replacing = new ReentrantReadWriteLock(true);
    private ViewStore store;

    ViewAccess(Path path, ViewTables tables) {
        this.path = path;
        this.tables = tables;
        this.store = ViewStore.open(path, tables);
    }

    Path path() {
        return path;
    }

    <T> T read(Function<ViewStore, T> reading) {
        replacing.readLock().lock();
        try {
            return reading.apply(store);
        } finally {
            replacing.readLock().unlock();
        }
    }

    /** The store to write to, the calling thread's until {@link #endWriting}. */
    ViewStore beginWriting() {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("This thread has a view transaction already. Close it first");
        }
        writing.lock();
        return store;
    }

    void endWriting() {
        writing.unlock();
    }

    void endWritingUnlessEnded() {
        if (writing.isHeldByCurrentThread()) {
            endWriting();
        }
    }

    /** Whether somebody waits for those who read, while others who would read wait behind. */
    boolean isToBeReplaced() {
        return replacing.hasQueuedThreads();
    }

    void whileNobodyWrites(Consumer<ViewStore> action) {
        ViewStore current = beginWriting();
        try {
            action.accept(current);
        } finally {
            endWriting();
        }
    }

    /** False, with nothing done, while somebody writes. */
    boolean unlessSomebodyWrites(Consumer<ViewStore> action) {
        if (!writing.tryLock()) {
            return false;
        }
        try {
            action.accept(store);
            return true;
        } finally {
            endWriting();
        }
    }

    /** Puts an empty file in the place of this one. */
    void beginAnew() {
        whileNobodyWrites(current -> {
            replacing.writeLock().lock();
            try {
                current.close();
                ViewStore.delete(path);
            } finally {
                store = ViewStore.open(path, tables);
                replacing.writeLock().unlock();
            }
        });
    }

    /** Puts another file, which nobody has open, in the place of this one. The caller is the one who writes. */
    void replaceBy(Path other) {
        replacing.writeLock().lock();
        try {
            store.close();
            try {
                requireNoLog(path);
                requireNoLog(other);
                DurableFiles.replace(path, other);
            } finally {
                store = ViewStore.open(path, tables);
            }
        } catch (IOException e) {
            throw new ViewsFailure(
                    "Cannot put %s in the place of %s: %s. Check the directory's permissions".formatted(other, path, e),
                    e);
        } finally {
            replacing.writeLock().unlock();
        }
    }

    /** Waits for the one who writes and those who read. */
    @Override
    public void close() {
        whileNobodyWrites(current -> closeNow());
    }

    /** To be called by the one who writes. */
    void closeNow() {
        replacing.writeLock().lock();
        try {
            store.close();
        } finally {
            replacing.writeLock().unlock();
        }
    }

    /** A log that outlives its last connection belongs to another process that has the file open. */
    private static void requireNoLog(Path file) {
        if (Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) {
            throw new ViewsFailure("Another process uses " + file + ". End it and try again");
        }
    }
}
