package io.tenure.shared.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.requests.KeptAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** What an installation remembers beside ledger, keys and views: a collection each. */
public final class MongoOps {

    private final MongoConnection mongo;

    public MongoOps(MongoConnection mongo) {
        this.mongo = mongo;
    }

    public PolicyProgress policyProgress() {
        return new MongoPolicyProgress(this);
    }

    /** When customers are due for somebody who asks, each on an agenda of its own. */
    public DueCustomers dueCustomers(String agenda) {
        return new MongoDueCustomers(this, agenda);
    }

    public DeadLetters deadLetters() {
        return new MongoDeadLetters(this);
    }

    public KeptAnswers keptAnswers() {
        return new MongoKeptAnswers(this);
    }

    public MongoCollection<BsonDocument> collection(String name) {
        return mongo.collection(name);
    }

    /** Runs a call that may be repeated; its failure says what happened in plain words. */
    public <T> T call(Supplier<T> call) {
        return mongo.failures().told("read or write", call);
    }

    /** The document with an id. */
    public Optional<BsonDocument> find(String collection, String id) {
        return call(() ->
                Optional.ofNullable(collection(collection).find(Filters.eq(id)).first()));
    }

    /** Keeps a document in the place of one with its id. */
    public void put(String collection, String id, BsonDocument document) {
        call(() -> collection(collection)
                .replaceOne(
                        Filters.eq(id), document.append("_id", new BsonString(id)), new ReplaceOptions().upsert(true)));
    }

    /** The first documents in an order. */
    public <T> List<T> list(String collection, Bson filter, Bson sort, int limit, Function<BsonDocument, T> reader) {
        return call(() -> collection(collection)
                .find(filter)
                .sort(sort)
                .limit(limit)
                .map(reader::apply)
                .into(new ArrayList<>()));
    }
}
