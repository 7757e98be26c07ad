package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.sqlite.ReadOnlySqliteLedger;
import io.tenure.shared.sqlite.SqliteOps;
import io.tenure.shared.sqlite.SqliteSubjectKeys;
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
                    + " operator guide says under \"On a MongoDB server\". To back up files, name their directory with"
                    + " --data");
        }
        DataDirectory from = place.data().existing();
        DataDirectory to = DataDirectory.empty(target);
        copyInOrder(from, to);
        return LedgerCheck.print(to, position -> {}, Output.of(spec));
    }

    /**
     * The operations data first, so that no checkpoint in the copy vouches for more than its ledger holds; the keys
     * last, because a ledger without a key made meanwhile would be unreadable.
     */
    private static void copyInOrder(DataDirectory from, DataDirectory to) {
        try (SqliteOps ops = SqliteOps.open(from.ops())) {
            ops.backup(to.ops());
        }
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(from.ledger())) {
            ledger.backup(to.ledger());
        }
        try (SqliteSubjectKeys keys = SqliteSubjectKeys.open(from.keys())) {
            keys.backup(to.keys());
        }
    }
}
