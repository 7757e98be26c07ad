package io.tenure.shared.mongodb;

import io.tenure.shared.ledger.CanonicalCommit;
import io.tenure.shared.ledger.RecordedCommit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Commits that are sent to the server together: each follows the one before, and none can keep another from its place.
 */
final class CommitBatch {

    private static final int MOST_BYTES = 32 << 20;

    /** A commit in the place that it is to have. */
    record Placed(Append work, BsonDocument document) {

        long position() {
            return document.getInt64(CommitDocument.POSITION).getValue();
        }
    }

    private final List<Placed> placed = new ArrayList<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final Set<BsonString> claimed = new HashSet<>();
    private final Clock clock;
    private LedgerTail tail;
    private long bytes;

    CommitBatch(LedgerTail tail, Clock clock) {
        this.tail = tail;
        this.clock = clock;
    }

    /** Whether a commit must wait until it is known what became of those before it. */
    boolean mustWait(Append work) {
        boolean full = bytes > 0 && bytes + work.canonical.size() > MOST_BYTES;
        long before = work.commit.firstSequence() - 1;
        return full
                || ends.getOrDefault(work.commit.stream(), before) != before
                || work.claimed.stream().anyMatch(claimed::contains);
    }

    boolean has(String stream) {
        return ends.containsKey(stream);
    }

    void add(Append work) {
        long position = tail.position() + 1;
        long recordedAt = Math.max(clock.millis(), tail.recordedAtMillis());
        place(work, recordedAt, work.canonical.hash(tail.hash(), position, recordedAt));
    }

    /** Takes a commit of another ledger as it stands there. */
    void adopt(RecordedCommit commit) {
        CanonicalCommit canonical = CanonicalCommit.following(commit, tail.position(), tail.hash());
        place(new Append(commit.asGiven(), canonical), commit.recordedAt().toEpochMilli(), commit.hash());
    }

    private void place(Append work, long recordedAt, byte[] hash) {
        BsonDocument document = CommitDocument.of(work, tail, recordedAt, hash);
        tail = new LedgerTail(tail.position() + work.commit.events().size(), recordedAt, hash);
        placed.add(new Placed(work, document));
        ends.put(work.commit.stream(), work.lastSequence());
        claimed.addAll(work.claimed);
        bytes += work.canonical.size();
    }

    List<Placed> placed() {
        return placed;
    }

    List<BsonDocument> documents() {
        return placed.stream().map(Placed::document).toList();
    }
}
