package io.tenure.shared.mongodb;

import io.tenure.shared.policies.PolicyProgress;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;

/** Keeps how far each policy has reacted. */
record MongoPolicyProgress(MongoOps ops) implements PolicyProgress {

    private static final String COLLECTION = "policy_progress";

    @Override
    public Optional<byte[]> find(String policy) {
        return ops.find(COLLECTION, policy)
                .map(found -> found.getBinary("progress").getData());
    }

    @Override
    public void store(String policy, byte[] progress) {
        ops.put(COLLECTION, policy, new BsonDocument("progress", new BsonBinary(progress)));
    }
}
