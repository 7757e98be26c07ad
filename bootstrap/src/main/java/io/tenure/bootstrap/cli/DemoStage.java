package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How far the demo has been prepared. When it began is kept, so that a second run after a stop says the same as the
 * first and nothing is recorded twice.
 */
record DemoStage(Instant begun, Path completed) {

    static DemoStage of(DataDirectory directory) throws IOException {
        Path start = directory.path().resolve("demo-begun");
        if (Files.notExists(start)) {
            Path written = directory.path().resolve("demo-begun.new");
            Files.writeString(
                    written,
                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString());
            Files.move(written, start);
        }
        return new DemoStage(
                Instant.parse(Files.readString(start)), directory.path().resolve("demo-complete"));
    }

    boolean isComplete() {
        return Files.exists(completed);
    }

    void complete() throws IOException {
        Files.writeString(completed, "");
    }
}
