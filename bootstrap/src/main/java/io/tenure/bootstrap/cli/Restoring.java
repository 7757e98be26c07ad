package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.LedgerInUse;
import io.tenure.shared.sqlite.DurableFiles;
import io.tenure.shared.sqlite.WriterLock;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A copy that becomes an installation once it is known to be whole. It lies in a directory within the target, which a
 * restore has to itself as a server has: nobody else can begin in it. What a restore left there that was killed is done
 * away with.
 */
final class Restoring implements AutoCloseable {

    private static final String NAME = "restoring";
    /** With the lock that restores of versions before this one had. */
    private static final Pattern OURS = Pattern.compile("(ledger|keys|ops)\\.db.*|lock");

    private final DataDirectory target;
    private final DataDirectory copy;
    private final boolean made;
    private final WriterLock lock;
    private final List<Path> moved = new ArrayList<>();
    private boolean finished;

    private Restoring(DataDirectory target, boolean made, WriterLock lock) {
        this.target = target;
        this.made = made;
        this.lock = lock;
        copy = new DataDirectory(target.path().resolve(NAME));
    }

    /**
     * Begins to restore.
     *
     * @param path a directory that is new, empty, or holds no more than a restore left that was killed
     * @throws LedgerFailure when it holds something else, or another restore or a server works on it
     */
    static Restoring into(Path path) throws IOException {
        boolean made = Files.notExists(path);
        DataDirectory target = new DataDirectory(path);
        requireFree(target);
        DataDirectory.create(path);
        WriterLock lock = lock(target);
        try {
            // Whoever held the lock until now may have come to an end meanwhile.
            requireFree(target);
            Restoring restoring = new Restoring(target, made, lock);
            restoring.removeLeft();
            DataDirectory.create(restoring.copy.path());
            return restoring;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Where to copy to. */
    DataDirectory copy() {
        return copy;
    }

    /**
     * Puts the files in their place. The ledger last: a directory is an installation when it has one.
     *
     * @throws LedgerFailure when a file of that name is there by now, which stays as it is
     */
    void finish() throws IOException {
        move(copy.keys(), target.keys());
        move(copy.ops(), target.ops());
        move(copy.ledger(), target.ledger());
        finished = true;
    }

    private void move(Path from, Path to) throws IOException {
        try {
            DurableFiles.moveInto(from, to);
            moved.add(to);
        } catch (FileAlreadyExistsException e) {
            throw new LedgerFailure(
                    "Cannot restore to %s: somebody has put a %s there meanwhile. It was left as it is, and nothing was"
                                    .formatted(target.path().toAbsolutePath(), to.getFileName())
                            + " restored. Name a new directory, in which nobody works",
                    e);
        }
    }

    /** Leaves nothing behind that was not finished. */
    @Override
    public void close() throws IOException {
        try {
            if (!finished) {
                for (Path file : moved.reversed()) {
                    Files.delete(file);
                }
            }
            FileSystemUtils.deleteRecursively(copy.path());
        } finally {
            lock.closeAndDelete();
        }
        if (made && !finished && files(target.path()).isEmpty()) {
            Files.delete(target.path());
        }
    }

    /** What a restore that was killed has left. */
    private void removeLeft() throws IOException {
        Files.deleteIfExists(target.ops());
        Files.deleteIfExists(target.keys());
        FileSystemUtils.deleteRecursively(copy.path());
    }

    private static WriterLock lock(DataDirectory target) {
        try {
            return WriterLock.acquire(target.ledger());
        } catch (LedgerInUse inUse) {
            throw new LedgerFailure(
                    "Another restore or a server works on %s: %s"
                            .formatted(target.path().toAbsolutePath(), inUse.getMessage()),
                    inUse);
        }
    }

    private static void requireFree(DataDirectory target) throws IOException {
        if (Files.exists(target.path()) && !others(target).isEmpty() && !isUnfinished(target)) {
            throw new LedgerFailure(target.path().toAbsolutePath() + " is not empty; name a new directory");
        }
    }

    /** What is in a directory beside its lock. */
    private static List<Path> others(DataDirectory target) throws IOException {
        String lock = WriterLock.beside(target.ledger()).getFileName().toString();
        return files(target.path()).stream()
                .filter(file -> !file.endsWith(lock))
                .toList();
    }

    /** Whether all that is in a directory was left by a restore that was killed. */
    private static boolean isUnfinished(DataDirectory target) throws IOException {
        DataDirectory copy = new DataDirectory(target.path().resolve(NAME));
        if (!Files.isDirectory(copy.path(), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        return files(copy.path()).stream().allMatch(Restoring::isOurs)
                && others(target).stream()
                        .filter(file -> !file.equals(copy.path()))
                        .allMatch(file -> wasMoved(file, target, copy));
    }

    private static boolean isOurs(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && OURS.matcher(file.getFileName().toString()).matches();
    }

    /** Moved already, or about to be, while the ledger was still to be. */
    private static boolean wasMoved(Path file, DataDirectory target, DataDirectory copy) {
        Path from = copy.path().resolve(file.getFileName());
        return (file.equals(target.keys()) || file.equals(target.ops()))
                && (Files.notExists(from) || isSame(file, from))
                && Files.exists(copy.ledger());
    }

    private static boolean isSame(Path file, Path other) {
        try {
            return Files.isSameFile(file, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
