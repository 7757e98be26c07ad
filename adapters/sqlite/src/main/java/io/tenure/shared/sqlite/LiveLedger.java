package io.tenure.shared.sqlite;

import io.tenure.shared.engine.HeadSignal;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.LedgerFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the writing process shows its readers beside the file: what it knows by heart, and how far they may look. */
final class LiveLedger {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final HeadSignal head = new HeadSignal();
    private volatile RecentCommits recent = new RecentCommits();
    private volatile FiledAnswers<Optional<HeldClaim>> holders = new FiledAnswers<>();
    private volatile FiledAnswers<Long> lastSequences = new FiledAnswers<>();
    private volatile long written;

    /** Ask before the file: what leaves the recent commits is in the file's tables by then. */
    RecentCommits recent() {
        return recent;
    }

    /** Who holds a key by the file's table. Ask after the recent commits, whose answers are newer. */
    FiledAnswers<Optional<HeldClaim>> holders() {
        return holders;
    }

    /** The last sequence of a stream by the file's table. Ask after the recent commits, whose answers are newer. */
    FiledAnswers<Long> lastSequences() {
        return lastSequences;
    }

    /**
     * To be told when the tables have rows that were among the recent ones: what the tables answered before is
     * forgotten, and only then do readers stop finding them there.
     */
    void filed(List<LookupRow> rows) {
        for (LookupRow row : rows) {
            switch (row) {
                case LookupRow.OfStream end -> lastSequences.forget(end.text());
                case LookupRow.OfClaim claim -> holders.forget(claim.text());
            }
        }
        rows.forEach(recent::takeOut);
    }

    HeadSignal head() {
        return head;
    }

    /** A writer begins from the file: what an earlier one knew counts no more. */
    void begin(RecentCommits newest, long position) {
        holders = new FiledAnswers<>();
        lastSequences = new FiledAnswers<>();
        recent = newest;
        written = position;
    }

    /** The position of the last event of the newest commit, whether the disk has it yet or not. */
    void written(long position) {
        written = position;
    }

    /** The position of the last event that has been written. */
    long written() {
        return written;
    }

    /** The disk has everything up to a position. */
    void kept(long position) {
        head.reached(position);
    }

    /**
     * Returns when the disk has a commit that was found before it was known to be there.
     *
     * @throws LedgerFailure when that takes too long
     */
    void awaitKept(long position) {
        if (head.head() >= position) {
            return;
        }
        try {
            if (head.awaitBeyond(position - 1, LONGEST_WAIT)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new LedgerFailure(
                "Cannot read position %d: it is not known to be on disk. Try again".formatted(position));
    }
}
