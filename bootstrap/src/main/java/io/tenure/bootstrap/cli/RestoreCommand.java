package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenure restore}: makes a data directory from a backup, which it verifies first. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Make a data directory from a backup. The views are rebuilt when the server starts.")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "BACKUP", description = "The directory that `tenure backup` wrote.")
    private Path backup = Path.of("backup");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        DataDirectory from = DataDirectory.existing(backup);
        if (LedgerCheck.print(from, position -> {}, Output.of(spec)) != TenureCommand.FINE) {
            return TenureCommand.FOUND_WRONG;
        }
        DataDirectory to = DataDirectory.empty(data.path());
        copy(from.keys(), to.keys());
        copy(from.ops(), to.ops());
        copy(from.ledger(), to.ledger());
        Output.of(spec).println("Restored into " + to.path().toAbsolutePath());
        return TenureCommand.FINE;
    }

    /** For its owner alone, whoever could read the backup or may look into the new directory. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createFile(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(to)) {
            Files.copy(from, out);
        }
    }
}
