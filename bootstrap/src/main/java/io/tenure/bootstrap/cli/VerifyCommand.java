package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import io.tenure.shared.sqlite.ReadOnlySqliteLedger;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code tenure verify}: recomputes the hash chain and names the first bad or missing record. Works while a server
 * runs.
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Recompute the hash chain of the ledger, name the first bad record, and hold the checkpoints that"
                + " are kept beside it against it.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the ledger is intact", "1:a record is bad or missing", "2:not verified"})
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        DataDirectory directory = data.existing();
        try (Progress progress = Progress.over("Verifying", head(directory))) {
            return LedgerCheck.print(directory, progress::reached, Output.of(spec));
        }
    }

    private static long head(DataDirectory directory) {
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(directory.ledger())) {
            return ledger.head();
        }
    }
}
