package io.tenure.bootstrap.cli;

import io.tenure.audit.LedgerWatch;
import io.tenure.audit.sqlite.SqliteCheckpoints;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerDamaged;
import io.tenure.shared.ledger.Verification;
import io.tenure.shared.sqlite.ReadOnlySqliteLedger;
import io.tenure.shared.sqlite.ReadOnlySqliteSubjectKeys;
import io.tenure.shared.sqlite.SqliteOps;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Checks a ledger: its chain, and against the checkpoints kept beside it. Leaves the files as they are. */
final class LedgerCheck {

    private LedgerCheck() {}

    /** Prints what is found; the exit code says whether all is well. */
    static int print(DataDirectory directory, LongConsumer progress, PrintWriter out) {
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.lookAt(directory.ledger())) {
            return print(ledger, () -> problem(directory), progress, out);
        }
    }

    /**
     * The same of any ledger.
     *
     * @param problem what the checkpoints beside it find wrong
     */
    static int print(Ledger ledger, Supplier<Optional<String>> problem, LongConsumer progress, PrintWriter out) {
        return switch (ledger.verify(progress)) {
            case Verification.Intact intact -> {
                out.printf(
                        "The ledger is intact: %d commits with %d events, head %s%n",
                        intact.commits(),
                        intact.events(),
                        HexFormat.of().formatHex(intact.head().hash()));
                Optional<String> found = problem.get();
                found.ifPresent(out::println);
                yield found.isPresent() ? TenureCommand.FOUND_WRONG : TenureCommand.FINE;
            }
            case Verification.Broken broken -> {
                out.printf("The ledger is broken at %s: %s%n", broken.place(), broken.problem());
                beside(problem).ifPresent(out::println);
                yield TenureCommand.FOUND_WRONG;
            }
        };
    }

    /** What is found beside a ledger that is broken, which may be in the way of looking at all. */
    private static Optional<String> beside(Supplier<Optional<String>> problem) {
        try {
            return problem.get();
        } catch (RuntimeException unseen) {
            return Optional.of("Whether the checkpoints agree with it cannot be seen: " + unseen.getMessage());
        }
    }

    /** What the checkpoints in a data directory find wrong with its ledger, or what is wrong with their own files. */
    static Optional<String> problem(DataDirectory directory) {
        Optional<String> lacking = directory.lacking();
        return lacking.isPresent() ? lacking : disagreement(directory);
    }

    private static Optional<String> disagreement(DataDirectory directory) {
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.lookAt(directory.ledger());
                SqliteOps ops = SqliteOps.lookAt(directory.ops());
                ReadOnlySqliteSubjectKeys keys = ReadOnlySqliteSubjectKeys.lookAt(directory.keys())) {
            return LedgerWatch.over(ledger, keys, new SqliteCheckpoints(ops), Clock.systemUTC())
                    .anyProblem();
        } catch (LedgerDamaged damaged) {
            return Optional.ofNullable(damaged.getMessage());
        }
    }
}
