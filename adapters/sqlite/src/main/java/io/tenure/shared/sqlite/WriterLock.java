package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.LedgerInUse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second writer away from a file of ours; the operating system lets go of it when the process ends, however it
 * ends.
 */
final class WriterLock implements AutoCloseable {

    /** A lock file must not even be opened twice in one process: closing it once would let go of the lock. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private WriterLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static WriterLock acquire(Path file) {
        String name = file.getFileName().toString();
        Path path = file.toAbsolutePath().normalize().resolveSibling(name.replaceFirst("\\.db$", "") + ".lock");
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
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                throw taken(file, Files.readString(path).strip());
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

    private static LedgerFailure taken(Path file, String process) {
        return new LedgerInUse("Cannot open %s to write: process %s writes to it already. Nothing was changed."
                        .formatted(file, process)
                + " Stop that process, or use another data directory");
    }
}
