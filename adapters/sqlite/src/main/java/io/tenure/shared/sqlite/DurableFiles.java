package io.tenure.shared.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts a finished file in its place so that it is there after a power cut too. */
public final class DurableFiles {

    private DurableFiles() {}

    /** Puts it in the place of another. */
    static void replace(Path place, Path finished) throws IOException {
        force(finished, StandardOpenOption.WRITE);
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
        force(place.resolveSibling(""), StandardOpenOption.READ);
    }

    /**
     * Puts it where nothing is.
     *
     * @throws FileAlreadyExistsException when something is there by then, which stays as it is
     */
    public static void moveInto(Path finished, Path place) throws IOException {
        force(finished, StandardOpenOption.WRITE);
        try {
            Files.createLink(place, finished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            // Such a file system has a move that looks first: nobody comes in between but by chance.
            Files.move(finished, place);
        }
        Files.deleteIfExists(finished);
        force(place.resolveSibling(""), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
