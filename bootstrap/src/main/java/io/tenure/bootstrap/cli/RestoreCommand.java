package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import io.tenure.shared.ledger.LedgerFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
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
        DataDirectory from = DataDirectory.whole(backup);
        boolean made = Files.notExists(data.path());
        DataDirectory to = DataDirectory.empty(data.path());
        DataDirectory unfinished = DataDirectory.create(to.path().resolve("restoring"));
        int outcome = TenureCommand.WRONG_USE;
        try {
            outcome = copy(from, unfinished);
            if (outcome == TenureCommand.FINE) {
                moveInto(unfinished, to);
                Output.of(spec).println("Restored into " + to.path().toAbsolutePath());
            }
        } finally {
            FileSystemUtils.deleteRecursively(unfinished.path());
            if (made && outcome != TenureCommand.FINE) {
                Files.delete(to.path());
            }
        }
        return outcome;
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

    /** The ledger last: a directory is an installation when it has one. */
    private static void moveInto(DataDirectory finished, DataDirectory to) throws IOException {
        Files.move(finished.keys(), to.keys(), StandardCopyOption.ATOMIC_MOVE);
        Files.move(finished.ops(), to.ops(), StandardCopyOption.ATOMIC_MOVE);
        Files.move(finished.ledger(), to.ledger(), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(to.path(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
