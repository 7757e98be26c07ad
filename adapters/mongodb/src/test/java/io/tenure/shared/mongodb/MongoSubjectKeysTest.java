package io.tenure.shared.mongodb;

import io.tenure.shared.sealing.SubjectKeyStore;
import io.tenure.shared.sealing.SubjectKeysContract;
import org.jspecify.annotations.Nullable;

class MongoSubjectKeysTest extends SubjectKeysContract {

    private final String uri = TestDatabase.onWireServer();
    private @Nullable MongoConnection mongo;

    @Override
    protected SubjectKeyStore open() {
        mongo = MongoConnection.open(uri);
        return new MongoSubjectKeys(mongo);
    }

    @Override
    protected void close() {
        if (mongo != null) {
            mongo.close();
        }
    }
}
