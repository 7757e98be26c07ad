package io.tenure.audit;

import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds commits by the positions of their events. */
final class LedgerCommits {

    private static final String BEFORE_THE_FIRST = HexFormat.of().formatHex(new byte[32]);

    private final Ledger ledger;

    LedgerCommits(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The hash of the chain up to a position, in hexadecimal; empty when no commit ends there. */
    Optional<String> hashAt(long position) {
        if (position == 0) {
            return Optional.of(BEFORE_THE_FIRST);
        }
        return after(position - 1, 1).stream()
                .filter(commit -> commit.lastPosition() == position)
                .map(commit -> HexFormat.of().formatHex(commit.hash()))
                .findFirst();
    }

    /** The commits that hold events after a position; the first may begin before it. */
    List<RecordedCommit> after(long position, int limit) {
        List<RecordedCommit> commits = ledger.readAll(position, limit);
        long first = commits.isEmpty() ? ledger.head() + 1 : commits.getFirst().position();
        return first <= position + 1 ? commits : ledger.readAll(beginOfCommitWith(position) - 1, limit);
    }

    /** Looks back in growing steps; a step of n positions holds at most n commits. */
    private long beginOfCommitWith(long position) {
        for (long step = 1; ; step *= 2) {
            long from = Math.max(0, position - step);
            OptionalLong begin = ledger.readAll(from, (int) Math.min(step, Integer.MAX_VALUE)).stream()
                    .mapToLong(RecordedCommit::position)
                    .filter(start -> start <= position)
                    .max();
            if (begin.isPresent() || from == 0) {
                return begin.orElse(position + 1);
            }
        }
    }
}
