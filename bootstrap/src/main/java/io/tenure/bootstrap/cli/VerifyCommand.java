package io.tenure.bootstrap.cli;

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
    private final Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return place.ledger(ledger -> {
            try (Progress progress = Progress.over("Verifying", ledger.head())) {
                return LedgerCheck.print(ledger, place::problem, progress::reached, Output.of(spec));
            }
        });
    }
}
