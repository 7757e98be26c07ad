package io.tenure.shared.mongodb;

import io.tenure.shared.ops.OpsContract;
import org.jspecify.annotations.Nullable;

class MongoOpsTest extends OpsContract {

    private final String uri = TestDatabase.onWireServer();
    private @Nullable MongoConnection mongo;

    @Override
    protected Ops open() {
        mongo = MongoConnection.open(uri);
        MongoSchema.create(mongo);
        MongoOps ops = new MongoOps(mongo);
        return new Ops(ops.policyProgress(), ops.deadLetters(), ops.keptAnswers(), ops::dueCustomers);
    }

    @Override
    protected void close() {
        if (mongo != null) {
            mongo.close();
        }
    }
}
