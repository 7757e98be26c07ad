package io.tenure.shared.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that are there, as one of them sees it: each is a document whose number rises while the node lives. How
 * long a number has stood still is measured by the clock of who looks, so that no clocks are compared.
 */
final class MongoNodes {

    private static final String BEAT = "beat";

    private final MongoCollection<BsonDocument> nodes;
    private final long life;
    private final Map<String, Seen> seen = new HashMap<>();
    private long own;
    private long lookedAt = System.nanoTime();

    private record Seen(long beat, long since) {}

    /** @param life how long a node may show no life before it counts as gone */
    MongoNodes(MongoCollection<BsonDocument> nodes, Duration life) {
        this.nodes = nodes;
        this.life = life.toNanos();
    }

    void join(String node) {
        nodes.insertOne(new BsonDocument("_id", new BsonString(node)).append(BEAT, new BsonInt64(0)));
        own = 0;
    }

    /**
     * Raises the number of this node by one over the last that it knows to be there: a node that no answer reaches does
     * not seem to live.
     *
     * @return false when the node counts as gone: it must join again under another name
     */
    boolean showLife(String node) {
        boolean there = nodes.updateOne(
                                Filters.and(Filters.eq(node), Filters.in(BEAT, own, own + 1)),
                                Updates.set(BEAT, own + 1))
                        .getMatchedCount()
                == 1;
        own += there ? 1 : 0;
        return there;
    }

    boolean remove(String node) {
        return nodes.deleteOne(Filters.eq(node)).wasAcknowledged();
    }

    boolean exists(String node) {
        return nodes.find(Filters.eq(node)).first() != null;
    }

    /** Those that are there, without those that have just been found dead. */
    Set<String> living() {
        forgetWhatWasSeenLongAgo();
        Set<String> living = new HashSet<>();
        for (BsonDocument found : nodes.find()) {
            String node = found.getString("_id").getValue();
            long beat = found.getInt64(BEAT).getValue();
            @Nullable Seen before = seen.get(node);
            if (before == null || before.beat != beat) {
                seen.put(node, new Seen(beat, lookedAt));
                living.add(node);
            } else if (lookedAt - before.since < life || !removed(node, beat)) {
                living.add(node);
            }
        }
        seen.keySet().retainAll(living);
        return living;
    }

    /** Who could not look for a while, as when the server was away, does not know whether the others could. */
    private void forgetWhatWasSeenLongAgo() {
        long now = System.nanoTime();
        if (now - lookedAt > life) {
            seen.clear();
        }
        lookedAt = now;
    }

    private boolean removed(String node, long beat) {
        return nodes.deleteOne(Filters.and(Filters.eq(node), Filters.eq(BEAT, beat)))
                        .getDeletedCount()
                == 1;
    }
}
