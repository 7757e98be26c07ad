package io.tenure.bootstrap.cli;

import io.tenure.shared.ledger.Verification;
import java.io.PrintWriter;
import java.util.HexFormat;

/** Puts what a verification found into words and an exit code. */
final class Verdict {

    private Verdict() {}

    static int print(Verification found, PrintWriter out) {
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
}
