package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A directory for what background work would make while a command works on a database; gone with the command. */
record Scratch(DataDirectory directory) implements AutoCloseable {

    static Scratch make() {
        try {
            Path path = Files.createTempDirectory("tenure");
            return new Scratch(DataDirectory.create(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary directory", e);
        }
    }

    @Override
    public void close() {
        // What stays behind is the system's to clear away: the work itself is done.
        FileSystemUtils.deleteRecursively(directory.path().toFile());
    }
}
