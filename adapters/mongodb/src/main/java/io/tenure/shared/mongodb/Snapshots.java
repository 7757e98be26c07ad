package io.tenure.shared.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.tenure.shared.ledger.Snapshot;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** The newest snapshot of each stream. */
record Snapshots(MongoCollection<BsonDocument> collection) {

    private static final int DUPLICATE_KEY = 11_000;

    void keep(Snapshot snapshot) {
        BsonDocument document = new BsonDocument("_id", new BsonString(snapshot.stream()))
                .append("sequence", new BsonInt64(snapshot.sequence()))
                .append("type", new BsonString(snapshot.type()))
                .append("revision", new BsonInt32(snapshot.revision()))
                .append("payload", new BsonBinary(snapshot.payload()));
        try {
            collection.replaceOne(
                    and(eq("_id", snapshot.stream()), lte("sequence", snapshot.sequence())),
                    document,
                    new ReplaceOptions().upsert(true));
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY) {
                throw e;
            }
            // A newer one is there.
        }
    }

    Optional<Snapshot> find(String stream) {
        return Optional.ofNullable(collection.find(eq("_id", stream)).first())
                .map(found -> new Snapshot(
                        stream,
                        found.getInt64("sequence").getValue(),
                        found.getString("type").getValue(),
                        found.getInt32("revision").getValue(),
                        found.getBinary("payload").getData()));
    }

    void drop(String stream) {
        collection.deleteOne(eq("_id", stream));
    }
}
