package io.tenure.shared.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/**
 * The ceiling that the ledger on a MongoDB server is measured against: the documents of a ledger put into a plain
 * collection as durably as the ledger does, and read from it, with nothing checked, raced for, indexed or hashed.
 */
public final class RawMongo implements AutoCloseable {

    private static final String PLAIN = "plain";

    private final MongoConnection mongo;

    public RawMongo(String uri) {
        mongo = MongoConnection.open(uri);
    }

    /** The documents of a ledger, for {@link #insertGrouped}. */
    public record Rows(List<BsonDocument> documents) {

        /** Those after the first so many. */
        public Rows after(int first) {
            return new Rows(documents.subList(first, documents.size()));
        }
    }

    /** All commits of the ledger in this database. */
    public Rows rows() {
        return new Rows(
                ledger().find().sort(Sorts.ascending(CommitDocument.POSITION)).into(new ArrayList<>()));
    }

    /** Reads every field of every commit of the ledger, one after the other; returns their number. */
    public long scan() {
        long rows = 0;
        try (MongoCursor<BsonDocument> cursor =
                ledger().find().sort(Sorts.ascending(CommitDocument.POSITION)).cursor()) {
            while (cursor.hasNext()) {
                rows += cursor.next().containsKey(CommitDocument.HASH) ? 1 : 0;
            }
        }
        return rows;
    }

    /** Inserts so many in each journey to the server, each acknowledged as the ledger's are. */
    public void insertGrouped(Rows rows, int group) {
        MongoCollection<BsonDocument> plain = mongo.collection(PLAIN);
        for (int from = 0; from < rows.documents.size(); from += group) {
            plain.insertMany(rows.documents.subList(from, Math.min(rows.documents.size(), from + group)));
        }
    }

    /** Takes the whole database away. */
    public void drop() {
        mongo.drop();
    }

    @Override
    public void close() {
        mongo.close();
    }

    private MongoCollection<BsonDocument> ledger() {
        return mongo.collection(LedgerSchema.COMMITS);
    }
}
