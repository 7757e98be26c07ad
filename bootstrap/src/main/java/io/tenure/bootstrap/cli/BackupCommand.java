package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
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
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "TARGET", description = "The directory to write; must be new or empty.")
    private Path target = Path.of("backup");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        DataDirectory from = data.existing();
        DataDirectory to = DataDirectory.empty(target);
        copyInOrder(from, to);
        try (ReadOnlySqliteLedger copy = ReadOnlySqliteLedger.open(to.ledger())) {
            return Verdict.print(copy.verify(position -> {}), Output.of(spec));
        }
    }

    /**
     * The ledger first: a key made meanwhile is then in the copy too, while a ledger without its keys would be
     * unreadable.
     */
    private static void copyInOrder(DataDirectory from, DataDirectory to) {
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(from.ledger())) {
            ledger.backup(to.ledger());
        }
        try (SqliteSubjectKeys keys = SqliteSubjectKeys.open(from.keys())) {
            keys.backup(to.keys());
        }
        try (SqliteOps ops = SqliteOps.open(from.ops())) {
            ops.backup(to.ops());
        }
    }
}
