package io.tenure.integration.webhooks;

import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds commits by what is known of them. */
record CommitSearch(Ledger ledger) {

    /** The position before the first commit that was recorded at a moment or later. */
    long positionBefore(Instant since) {
        long earlier = 0;
        long later = ledger.head();
        while (earlier < later) {
            long middle = (earlier + later) / 2;
            List<RecordedCommit> next = ledger.readAll(middle, 1);
            if (next.isEmpty() || !next.getFirst().recordedAt().isBefore(since)) {
                later = middle;
            } else {
                earlier = next.getFirst().lastPosition();
            }
        }
        return earlier;
    }

    /** The commit that has an event at a position. */
    Optional<RecordedCommit> holding(long position) {
        // A commit begins at most so far before an event of it as it has events.
        long from = position;
        for (long back = 1; from > 0; back *= 2) {
            from = Math.max(0, position - back);
            for (RecordedCommit commit : ledger.readAll(from, (int) back)) {
                if (commit.position() <= position && position <= commit.lastPosition()) {
                    return Optional.of(commit);
                }
            }
        }
        return Optional.empty();
    }
}
