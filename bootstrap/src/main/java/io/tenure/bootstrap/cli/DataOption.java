package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the data directory. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory (default: ${DEFAULT-VALUE}).",
            defaultValue = "data")
    private Path path = Path.of("data");

    Path path() {
        return path;
    }

    DataDirectory create() {
        return DataDirectory.create(path);
    }

    DataDirectory existing() {
        return DataDirectory.existing(path);
    }
}
