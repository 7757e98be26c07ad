package io.tenure.bootstrap.cli;

import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerFailure;
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
                + " are kept beside it against it. Changes no file, and needs no permission to write; only beside a"
                + " write-ahead log that a crash left (*-wal) an index (*-shm) is made.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the ledger is intact",
            "1:a record is bad or missing, or keys.db or ops.db is",
            "2:not verified"
        })
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return place.ledgerAsItIs(ledger -> {
            try (Progress progress = progress(ledger)) {
                return LedgerCheck.print(ledger, place::problem, progress::reached, Output.of(spec));
            }
        });
    }

    private static Progress progress(Ledger ledger) {
        try {
            return Progress.over("Verifying", ledger.head());
        } catch (LedgerFailure endUnreadable) {
            return Progress.counting("Verifying");
        }
    }
}
