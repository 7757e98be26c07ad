package io.tenure.integration.mongodb;

import io.tenure.integration.webhooks.Webhooks;
import io.tenure.integration.webhooks.WebhooksContract;
import io.tenure.shared.mongodb.MongoConnection;
import io.tenure.shared.mongodb.MongoOps;
import io.tenure.shared.mongodb.MongoSchema;
import io.tenure.shared.mongodb.TestDatabase;
import org.jspecify.annotations.Nullable;

class MongoWebhooksTest extends WebhooksContract {

    private final String uri = TestDatabase.onWireServer();
    private @Nullable MongoConnection mongo;

    @Override
    protected Webhooks open() {
        mongo = MongoConnection.open(uri);
        MongoSchema.create(mongo);
        return new MongoWebhooks(new MongoOps(mongo));
    }

    @Override
    protected void close() {
        if (mongo != null) {
            mongo.close();
        }
    }
}
