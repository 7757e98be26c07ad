package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import io.tenure.shared.ledger.LedgerFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A copy that becomes an installation once it is known to be whole. It lies in a directory within the target, which one
 * restore at a time has to itself; what one left there that was killed is done away with.
 */
final class Restoring implements AutoCloseable {

    private static final String NAME = "restoring";
    private static final String LOCK = "lock";
    private static final Pattern OURS = Pattern.compile("(ledger|keys|ops)\\.db.*|" + LOCK);

    private final DataDirectory target;
    private final DataDirectory copy;
    private final boolean made;
    private final FileChannel lock;
    private boolean finished;

    private Restoring(DataDirectory target, boolean made) throws IOException {
        this.target = target;
        this.made = made;
        copy = DataDirectory.create(target.path().resolve(NAME));
        lock = lock(copy.path().resolve(LOCK), target);
    }

    /**
     * Begins to restore.
     *
     * @param path a directory that is new, empty, or holds no more than a restore left that was killed
     * @throws LedgerFailure when it holds something else, or another restore works on it
     */
    static Restoring into(Path path) throws IOException {
        boolean made = Files.notExists(path);
        requireFree(path);
        Restoring restoring = new Restoring(new DataDirectory(path), made);
        try {
            // Whoever held the lock until now may have come to an end meanwhile.
            requireFree(path);
            restoring.removeMoved();
            restoring.removeCopied();
            return restoring;
        } catch (IOException | RuntimeException e) {
            // Whatever is in the target is not of this restore.
            restoring.finished = true;
            restoring.close();
            throw e;
        }
    }

    /** Where to copy to. */
    DataDirectory copy() {
        return copy;
    }

    /** Puts the files in their place. The ledger last: a directory is an installation when it has one. */
    void finish() throws IOException {
        Files.move(copy.keys(), target.keys(), StandardCopyOption.ATOMIC_MOVE);
        Files.move(copy.ops(), target.ops(), StandardCopyOption.ATOMIC_MOVE);
        Files.move(copy.ledger(), target.ledger(), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(target.path(), StandardOpenOption.READ)) {
            directory.force(true);
        }
        finished = true;
    }

    /** Leaves nothing behind that was not finished. */
    @Override
    public void close() throws IOException {
        try (lock) {
            if (!finished) {
                removeMoved();
            }
            FileSystemUtils.deleteRecursively(copy.path());
            if (made && !finished) {
                Files.delete(target.path());
            }
        }
    }

    private void removeMoved() throws IOException {
        Files.deleteIfExists(target.ledger());
        Files.deleteIfExists(target.ops());
        Files.deleteIfExists(target.keys());
    }

    private void removeCopied() throws IOException {
        for (Path file : files(copy.path())) {
            if (!file.endsWith(LOCK)) {
                Files.delete(file);
            }
        }
    }

    private static FileChannel lock(Path file, DataDirectory target) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // It is this process that holds it.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new LedgerFailure("Another restore works on " + target.path().toAbsolutePath()
                + ": wait until it has ended, or name a new directory");
    }

    private static void requireFree(Path path) throws IOException {
        if (!isUnfinished(new DataDirectory(path))) {
            DataDirectory.empty(path);
        }
    }

    /** Whether all that is in a directory was left by a restore that was killed. */
    private static boolean isUnfinished(DataDirectory target) throws IOException {
        DataDirectory copy = new DataDirectory(target.path().resolve(NAME));
        if (!Files.isDirectory(copy.path(), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        return files(copy.path()).stream().allMatch(Restoring::isOurs)
                && files(target.path()).stream()
                        .filter(file -> !file.equals(copy.path()))
                        .allMatch(file -> wasMoved(file, target, copy));
    }

    private static boolean isOurs(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && OURS.matcher(file.getFileName().toString()).matches();
    }

    /** Moved already, while the ledger was still to be. */
    private static boolean wasMoved(Path file, DataDirectory target, DataDirectory copy) {
        return (file.equals(target.keys()) || file.equals(target.ops()))
                && Files.notExists(copy.path().resolve(file.getFileName()))
                && Files.exists(copy.ledger());
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
