package io.tenure.shared.mongodb;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

/** The indexes by which what is remembered is found without reading all of it. */
final class OpsSchema {

    private OpsSchema() {}

    static void create(MongoConnection mongo) {
        mongo.collection(MongoDueCustomers.COLLECTION)
                .createIndex(Indexes.ascending("agenda", "at", "customer"), new IndexOptions().name("when_due"));
        mongo.collection(MongoDeadLetters.COLLECTION)
                .createIndex(Indexes.ascending("position", "policy"), new IndexOptions().name("in_order"));
        mongo.collection(MongoKeptAnswers.COLLECTION)
                .createIndex(Indexes.ascending("answeredAt"), new IndexOptions().name("by_age"));
        mongo.collection("webhook_deliveries")
                .createIndex(Indexes.ascending("webhook", "_id"), new IndexOptions().name("of_webhook"));
        mongo.collection("access_records")
                .createIndex(Indexes.ascending("customers", "_id"), new IndexOptions().name("of_customer"));
    }
}
