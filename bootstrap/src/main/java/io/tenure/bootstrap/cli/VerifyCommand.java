package io.tenure.bootstrap.cli;

import io.tenure.shared.sqlite.ReadOnlySqliteLedger;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tenure verify}: recomputes the hash chain and names the first bad record. Works while a server runs. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Recompute the hash chain of the ledger and name the first bad record.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the ledger is intact", "1:a record is bad", "2:not verified"})
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (ReadOnlySqliteLedger ledger =
                        ReadOnlySqliteLedger.open(data.existing().ledger());
                Progress progress = Progress.over("Verifying", ledger.head())) {
            return Verdict.print(ledger.verify(progress::reached), Output.of(spec));
        }
    }
}
