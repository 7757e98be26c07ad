package io.tenure.shared.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts a finished file in its place so that it is there after a power cut too. */
final class DurableFiles {

    private DurableFiles() {}

    static void moveInto(Path finished, Path place) throws IOException {
        force(finished, StandardOpenOption.WRITE);
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
        force(place.resolveSibling(""), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
