package io.tenure.shared.sqlite;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of three megabytes, where this user may mount one; elsewhere the test is left out. */
final class SmallDisk implements AutoCloseable {

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    static SmallDisk in(Path directory) throws IOException {
        Path path = Files.createDirectory(directory.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", path.toString()))
                .as("may mount a small disk")
                .isZero();
        return new SmallDisk(path);
    }

    Path path(String name) {
        return path.resolve(name);
    }

    void makeReadOnly() throws IOException {
        run("mount", "-o", "remount,ro", path.toString());
    }

    /** Takes some of the room, until it is given back. */
    Path fill(int bytes) throws IOException {
        return Files.write(path.resolve("filler"), new byte[bytes]);
    }

    int room() {
        return (int) path.toFile().getUsableSpace();
    }

    @Override
    public void close() throws IOException {
        run("umount", path.toString());
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .start()
                .onExit()
                .join()
                .exitValue();
    }
}
