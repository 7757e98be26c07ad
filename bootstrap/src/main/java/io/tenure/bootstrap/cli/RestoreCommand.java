package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import io.tenure.shared.ledger.LedgerFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenure restore}: makes a data directory from a backup, or nothing when the copy is not as it should be. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Make a data directory from a backup, or from a copy of the files of a server that has stopped, and"
                        + " verify it. The views are rebuilt when the server starts.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:restored", "1:not restored: the backup is broken", "2:not restored"})
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "BACKUP", description = "The directory that `tenure backup` wrote.")
    private Path backup = Path.of("backup");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        int outcome = restored(DataDirectory.whole(backup));
        if (outcome == TenureCommand.FINE) {
            Output.of(spec).println("Restored into " + data.path().toAbsolutePath());
        }
        return outcome;
    }

    private int restored(DataDirectory from) throws IOException {
        try (Restoring restoring = Restoring.into(data.path())) {
            int outcome = copy(from, restoring.copy());
            if (outcome == TenureCommand.FINE) {
                restoring.finish();
            }
            return outcome;
        }
    }

    /** Copies and verifies the copy; where a damaged ledger cannot be copied, it tells what is wrong with that. */
    private int copy(DataDirectory from, DataDirectory to) {
        try {
            InstallationFiles.copy(from, to);
        } catch (LedgerFailure uncopied) {
            if (LedgerCheck.print(from, position -> {}, Output.of(spec)) == TenureCommand.FINE) {
                throw uncopied;
            }
            return TenureCommand.FOUND_WRONG;
        }
        return LedgerCheck.print(to, position -> {}, Output.of(spec));
    }
}
