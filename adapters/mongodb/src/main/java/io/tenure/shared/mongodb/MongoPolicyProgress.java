package io.tenure.shared.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.tenure.shared.policies.PolicyProgress;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonBinary;

/** Keeps how far each policy has reacted. */
record MongoPolicyProgress(MongoOps ops) implements PolicyProgress {

    private static final String COLLECTION = "policy_progress";
    private static final String PROGRESS = "progress";

    @Override
    public Optional<byte[]> find(String policy) {
        return ops.find(COLLECTION, policy)
                .map(found -> found.getBinary(PROGRESS).getData());
    }

    @Override
    public Map<String, byte[]> all() {
        return ops.call(() -> {
            Map<String, byte[]> found = new TreeMap<>();
            ops.collection(COLLECTION)
                    .find()
                    .forEach(policy -> found.put(
                            policy.getString("_id").getValue(),
                            policy.getBinary(PROGRESS).getData()));
            return found;
        });
    }

    @Override
    public boolean replace(String policy, Optional<byte[]> before, byte[] after) {
        return before.map(known -> ops.call(() -> update(policy, known, after)))
                .orElseGet(() -> ops.call(() -> insert(policy, after)));
    }

    @Override
    public void forget(String policy) {
        ops.call(() -> ops.collection(COLLECTION).deleteOne(Filters.eq(policy)));
    }

    /** A call that is repeated after a lost answer finds its own bytes, which is as good. */
    private boolean update(String policy, byte[] before, byte[] after) {
        return ops.collection(COLLECTION)
                        .updateOne(
                                Filters.and(Filters.eq(policy), Filters.in(PROGRESS, before, after)),
                                Updates.set(PROGRESS, new BsonBinary(after)))
                        .getMatchedCount()
                == 1;
    }

    private boolean insert(String policy, byte[] progress) {
        BsonBinary bytes = new BsonBinary(progress);
        ops.collection(COLLECTION)
                .updateOne(Filters.eq(policy), Updates.setOnInsert(PROGRESS, bytes), new UpdateOptions().upsert(true));
        return find(policy).filter(kept -> Arrays.equals(kept, progress)).isPresent();
    }
}
