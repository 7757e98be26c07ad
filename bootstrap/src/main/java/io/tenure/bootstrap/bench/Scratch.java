package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for one measurement, gone when closed. */
final class Scratch implements AutoCloseable {

    private final Path directory;

    private Scratch(Path directory) {
        this.directory = directory;
    }

    static Scratch in(Path parent) throws IOException {
        return new Scratch(Files.createTempDirectory(parent, "bench"));
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    DataDirectory data() {
        return data("data");
    }

    /** One of several. */
    DataDirectory data(String name) {
        return DataDirectory.create(path(name));
    }

    /** An installation in which views are kept up to date. */
    Core open() {
        return Core.open(data(), Clock.systemUTC());
    }

    /** An installation that does everything that a server does. */
    Core serving() {
        return Core.serving(FileStore.open(data(), Clock.systemUTC()), Clock.systemUTC(), List.of());
    }

    /** An installation that only takes commands. */
    Core silent() {
        Clock clock = Clock.systemUTC();
        return Core.silent(FileStore.open(data(), clock), clock);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
