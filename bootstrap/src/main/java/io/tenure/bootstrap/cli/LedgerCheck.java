package io.tenure.bootstrap.cli;

import io.tenure.audit.LedgerWatch;
import io.tenure.audit.sqlite.SqliteCheckpoints;
import io.tenure.bootstrap.DataDirectory;
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

/** Checks the ledger in a data directory: its chain, and against the checkpoints kept beside it. */
final class LedgerCheck {

    private LedgerCheck() {}

    /** Prints what is found; the exit code says whether all is well. */
    static int print(DataDirectory directory, LongConsumer progress, PrintWriter out) {
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(directory.ledger())) {
            int outcome = print(ledger.verify(progress), out);
            Optional<String> problem = againstCheckpoints(directory, ledger);
            problem.ifPresent(out::println);
            return problem.isPresent() ? TenureCommand.FOUND_WRONG : outcome;
        }
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

    private static Optional<String> againstCheckpoints(DataDirectory directory, ReadOnlySqliteLedger ledger) {
        if (Files.notExists(directory.ops()) || Files.notExists(directory.keys())) {
            return Optional.empty();
        }
        try (SqliteOps ops = SqliteOps.open(directory.ops());
                SqliteSubjectKeys keys = SqliteSubjectKeys.open(directory.keys())) {
            return LedgerWatch.over(ledger, keys, new SqliteCheckpoints(ops), Clock.systemUTC())
                    .anyProblem();
        }
    }
}
