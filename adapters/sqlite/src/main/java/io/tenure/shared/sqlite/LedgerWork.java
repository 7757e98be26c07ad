package io.tenure.shared.sqlite;

import io.tenure.shared.engine.GroupWork;
import io.tenure.shared.ledger.CanonicalCommit;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Snapshot;
import io.tenure.shared.ledger.StreamConflict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What callers ask the ledger to write. */
abstract sealed class LedgerWork extends GroupWork {

    /** A commit to record; the form that is stored and hashed is made in the caller's thread, before the queue. */
    static final class Append extends LedgerWork {

        final Commit commit;
        final CanonicalCommit canonical;
        final LookupKeys keys;
        private @Nullable Recorded recorded;
        private @Nullable HeldClaim held;
        private long actualSequence;

        Append(Commit commit) {
            this(commit, CanonicalCommit.of(commit));
        }

        Append(Commit commit, CanonicalCommit canonical) {
            this.commit = commit;
            this.canonical = canonical;
            this.keys = LookupKeys.of(commit.stream(), commit.claims());
        }

        void recorded(Recorded place) {
            recorded = place;
        }

        void conflict(long nextSequence) {
            actualSequence = nextSequence;
        }

        void held(HeldClaim claim) {
            held = claim;
        }

        /** Refusals become exceptions here, in the caller's thread, to keep their cost out of the shared write. */
        Recorded outcome() {
            throwIfFailed();
            if (recorded != null) {
                return recorded;
            }
            if (held != null) {
                throw new ClaimHeld(held);
            }
            throw new StreamConflict(commit.stream(), commit.firstSequence(), actualSequence);
        }
    }

    /** Commits of another ledger to record as they stand there. */
    static final class Adopt extends LedgerWork {

        final List<RecordedCommit> commits;

        Adopt(List<RecordedCommit> commits) {
            this.commits = commits;
        }
    }

    /** A snapshot to keep. */
    static final class KeepSnapshot extends LedgerWork {

        final Snapshot snapshot;

        KeepSnapshot(Snapshot snapshot) {
            this.snapshot = snapshot;
        }
    }

    /** A stream whose snapshot is to go. */
    static final class DropSnapshot extends LedgerWork {

        final String stream;

        DropSnapshot(String stream) {
            this.stream = stream;
        }
    }
}
