package io.tenure.shared.mongodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;

/** The commits of other nodes that this one has followed lately, so that it need not ask for them to take them in. */
final class RecentCommits {

    private static final long MOST_CHARACTERS = 8 << 20;

    private final LinkedHashMap<Long, BsonDocument> byPosition = new LinkedHashMap<>();
    private long characters;

    synchronized void keep(BsonDocument commit) {
        if (byPosition.putIfAbsent(position(commit), commit) == null) {
            characters += CommitDocument.size(commit);
        }
        while (characters > MOST_CHARACTERS) {
            Map.Entry<Long, BsonDocument> eldest = byPosition.pollFirstEntry();
            characters -= CommitDocument.size(eldest.getValue());
        }
    }

    synchronized Optional<BsonDocument> at(long position) {
        return Optional.ofNullable(byPosition.get(position));
    }

    private static long position(BsonDocument commit) {
        return commit.getInt64(CommitDocument.POSITION).getValue();
    }
}
