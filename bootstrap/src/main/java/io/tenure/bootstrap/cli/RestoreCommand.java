package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        Files.copy(from.keys(), to.keys(), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(from.ops(), to.ops(), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(from.ledger(), to.ledger(), StandardCopyOption.COPY_ATTRIBUTES);
        Output.of(spec).println("Restored into " + to.path().toAbsolutePath());
        return TenureCommand.FINE;
    }
}
