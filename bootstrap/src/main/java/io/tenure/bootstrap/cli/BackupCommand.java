package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import io.tenure.shared.ledger.LedgerFailure;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenure backup}: copies everything that cannot be rebuilt. Works while a server runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copy the ledger, the keys and the operations data to a new directory, and verify the copy.")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "TARGET", description = "The directory to write; must be new or empty.")
    private Path target = Path.of("backup");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (place.inDatabase()) {
            throw new LedgerFailure("A database is backed up with the tools of its server: mongodump --oplog, as the"
                    + " operator guide says under \"On a MongoDB server\". Without them stop the nodes, and copy it to a"
                    + " directory with tenure migrate. To back up files, name their directory with --data");
        }
        DataDirectory from = DataDirectory.whole(place.data().path());
        DataDirectory to = DataDirectory.empty(target);
        InstallationFiles.copy(from, to);
        return LedgerCheck.print(to, position -> {}, Output.of(spec));
    }
}
