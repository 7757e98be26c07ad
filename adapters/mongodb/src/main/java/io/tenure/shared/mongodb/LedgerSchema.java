package io.tenure.shared.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.BsonDocument;

/** The collections of the ledger and the indexes that keep it right. Making them again changes nothing. */
final class LedgerSchema {

    static final String COMMITS = "commits";
    static final String SNAPSHOTS = "snapshots";

    private LedgerSchema() {}

    static void create(MongoConnection mongo) {
        MongoCollection<BsonDocument> commits = mongo.collection(COMMITS);
        commits.createIndex(
                Indexes.ascending(CommitDocument.STREAM, CommitDocument.FIRST),
                new IndexOptions().name("one_successor").unique(true));
        commits.createIndex(
                Indexes.ascending(CommitDocument.CLAIMS),
                new IndexOptions().name("one_holder").unique(true).sparse(true));
    }
}
