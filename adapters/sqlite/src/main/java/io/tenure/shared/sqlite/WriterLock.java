package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.LedgerInUse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second writer away from a file of ours, and from the others of its directory; the operating system lets go of
 * it when the process ends, however it ends.
 */
public final class WriterLock implements AutoCloseable {

    /** A lock file must not even be opened twice in one process: closing it once would let go of the lock. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private WriterLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Locks others out; the file itself need not be there.
     *
     * @throws LedgerInUse when another has the lock
     * @throws LedgerFailure when it cannot be had
     */
    public static WriterLock acquire(Path file) {
        Path path = beside(file);
        if (!HELD_HERE.add(path)) {
            throw taken(file, ProcessHandle.current().pid() + " (this one)");
        }
        try {
            return lock(file, path);
        } catch (IOException e) {
            HELD_HERE.remove(path);
            throw new LedgerFailure(
                    "Cannot lock %s: %s. Check that its directory may be written and has free space".formatted(path, e),
                    e);
        } catch (RuntimeException e) {
            HELD_HERE.remove(path);
            throw e;
        }
    }

    /** Where the lock of a file lies. */
    public static Path beside(Path file) {
        String name = file.getFileName().toString();
        return file.toAbsolutePath().normalize().resolveSibling(name.replaceFirst("\\.db$", "") + ".lock");
    }

    /**
     * Lets go of it and leaves nothing behind; whoever has opened the lock's file meanwhile notices that it is gone.
     */
    public void closeAndDelete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new LedgerFailure("Cannot delete %s: %s".formatted(path, e), e);
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LedgerFailure("Cannot unlock %s: %s".formatted(path, e), e);
        } finally {
            HELD_HERE.remove(path);
        }
    }

    private static WriterLock lock(Path file, Path path) throws IOException {
        Files.createDirectories(path.resolveSibling(""));
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            Optional<Object> opened = identity(path);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                throw taken(file, holder(channel));
            }
            if (opened.isEmpty() || !opened.equals(identity(path))) {
                // Who held it has deleted it: this is the lock of nobody.
                channel.close();
                return lock(file, path);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
            return new WriterLock(path, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Optional<Object> identity(Path path) throws IOException {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        return UTF_8.decode(text.flip()).toString().strip();
    }

    private static LedgerFailure taken(Path file, String process) {
        return new LedgerInUse("Cannot open %s to write: process %s writes to it already. Nothing was changed."
                        .formatted(file, process)
                + " Stop that process, or use another data directory");
    }
}
