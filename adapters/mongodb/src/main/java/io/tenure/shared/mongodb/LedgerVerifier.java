package io.tenure.shared.mongodb;

import io.tenure.shared.ledger.CanonicalCommit;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Verification;
import io.tenure.shared.ledger.Verification.Broken;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger from its first commit and recomputes what can be recomputed: hashes, positions and sequences. That
 * no key was taken twice is the unique index's to say. Remembers the end of every stream, some 100 bytes each.
 */
final class LedgerVerifier {

    private static final int STRETCH = 1_000;

    private final CommitReads commits;
    private final Map<String, Long> ends = new HashMap<>();
    private LedgerTail tail = LedgerTail.EMPTY;
    private long commitCount;

    LedgerVerifier(CommitReads commits) {
        this.commits = commits;
    }

    Verification verify(long head, LongConsumer progress) {
        while (tail.position() < head) {
            List<RecordedCommit> stretch = commits.after(tail.position(), STRETCH);
            if (stretch.isEmpty()) {
                return new Broken(tail.position() + 1, "", "it is missing, though the ledger reaches to " + head);
            }
            for (RecordedCommit commit : stretch) {
                String problem = tail.position() < head ? problem(commit) : null;
                if (problem != null) {
                    return new Broken(commit.position(), commit.stream(), problem);
                }
                if (tail.position() < head) {
                    step(commit);
                }
            }
            progress.accept(tail.position());
        }
        return new Verification.Intact(commitCount, tail.position(), tail.head());
    }

    private void step(RecordedCommit commit) {
        tail = new LedgerTail(commit.lastPosition(), commit.recordedAt().toEpochMilli(), commit.hash());
        ends.put(commit.stream(), commit.lastSequence());
        commitCount++;
    }

    private @Nullable String problem(RecordedCommit commit) {
        if (commit.position() != tail.position() + 1) {
            return "the position before it is %d, so positions are missing".formatted(tail.position());
        }
        if (!Arrays.equals(hash(commit), commit.hash())) {
            return "the hash differs from what the commit and the one before give: one of them was altered";
        }
        if (commit.recordedAt().toEpochMilli() < tail.recordedAtMillis()) {
            return "it was recorded earlier than the commit before";
        }
        long next = ends.getOrDefault(commit.stream(), -1L) + 1;
        return commit.firstSequence() == next
                ? null
                : "its stream should get sequence %d next, it begins with %d".formatted(next, commit.firstSequence());
    }

    private byte[] hash(RecordedCommit commit) {
        Commit same = new Commit(
                commit.stream(), commit.firstSequence(), commit.events(), commit.metadata(), commit.claims());
        return CanonicalCommit.of(same)
                .hash(tail.hash(), commit.position(), commit.recordedAt().toEpochMilli());
    }
}
