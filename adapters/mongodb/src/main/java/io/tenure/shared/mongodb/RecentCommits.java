package io.tenure.shared.mongodb;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.bson.BsonDocument;

/** The commits of other nodes that this one has followed lately, so that it need not ask for them to take them in. */
final class RecentCommits {

    private static final long MOST_BYTES = 16 << 20;

    /** What a commit takes beside its events: the other fields, and the objects that hold them. */
    private static final long BESIDE_THE_EVENTS = 3_000;

    private final LinkedHashMap<Long, BsonDocument> byPosition = new LinkedHashMap<>();
    private long bytes;

    synchronized void keep(BsonDocument commit) {
        if (byPosition.putIfAbsent(position(commit), commit) == null) {
            bytes += size(commit);
        }
        while (bytes > MOST_BYTES) {
            bytes -= size(byPosition.pollFirstEntry().getValue());
        }
    }

    synchronized Optional<BsonDocument> at(long position) {
        return Optional.ofNullable(byPosition.get(position));
    }

    private static long size(BsonDocument commit) {
        return BESIDE_THE_EVENTS + CommitDocument.size(commit);
    }

    private static long position(BsonDocument commit) {
        return commit.getInt64(CommitDocument.POSITION).getValue();
    }
}
