package io.tenure.bootstrap.cli;

import io.tenure.audit.LedgerWatch;
import io.tenure.audit.sqlite.SqliteCheckpoints;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Verification;
import io.tenure.shared.sqlite.ReadOnlySqliteLedger;
import io.tenure.shared.sqlite.SqliteOps;
import io.tenure.shared.sqlite.SqliteSubjectKeys;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Checks a ledger: its chain, and against the checkpoints kept beside it. */
final class LedgerCheck {

    private LedgerCheck() {}

    /** Prints what is found; the exit code says whether all is well. */
    static int print(DataDirectory directory, LongConsumer progress, PrintWriter out) {
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(directory.ledger())) {
            return print(ledger, () -> problem(directory), progress, out);
        }
    }

    /**
     * The same of any ledger.
     *
     * @param problem what the checkpoints beside it find wrong
     */
    static int print(Ledger ledger, Supplier<Optional<String>> problem, LongConsumer progress, PrintWriter out) {
        int outcome = print(ledger.verify(progress), out);
        Optional<String> found = problem.get();
        found.ifPresent(out::println);
        return found.isPresent() ? TenureCommand.FOUND_WRONG : outcome;
    }

    private static int print(Verification found, PrintWriter out) {
        return switch (found) {
            case Verification.Intact intact -> {
                out.printf(
                        "The ledger is intact: %d commits with %d events, head %s%n",
                        intact.commits(),
                        intact.events(),
                        HexFormat.of().formatHex(intact.head().hash()));
                yield TenureCommand.FINE;
            }
            case Verification.Broken broken -> {
                out.printf(
                        "The ledger is broken at position %d in stream %s: %s%n",
                        broken.position(), broken.stream(), broken.problem());
                yield TenureCommand.FOUND_WRONG;
            }
        };
    }

    /** What the checkpoints in a data directory find wrong with its ledger; nothing where none are kept. */
    static Optional<String> problem(DataDirectory directory) {
        if (Files.notExists(directory.ops()) || Files.notExists(directory.keys())) {
            return Optional.empty();
        }
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(directory.ledger());
                SqliteOps ops = SqliteOps.open(directory.ops());
                SqliteSubjectKeys keys = SqliteSubjectKeys.open(directory.keys())) {
            return LedgerWatch.over(ledger, keys, new SqliteCheckpoints(ops), Clock.systemUTC())
                    .anyProblem();
        }
    }
}
