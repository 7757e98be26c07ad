package io.tenure.shared.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.tenure.shared.sealing.KeptKey;
import io.tenure.shared.sealing.SubjectErased;
import io.tenure.shared.sealing.SubjectKeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonNull;

/**
 * Subject keys in a collection of their own. A destroyed key leaves a mark, so that its subject never has one again.
 */
public final class MongoSubjectKeys implements SubjectKeyStore {

    private static final String MATERIAL = "material";

    private final MongoCollection<BsonDocument> keys;
    private final MongoCollection<BsonDocument> secrets;
    private final MongoFailures failures;

    public MongoSubjectKeys(MongoConnection mongo) {
        keys = mongo.collection("subject_keys");
        secrets = mongo.collection("installation_secrets");
        failures = mongo.failures();
    }

    @Override
    public Optional<byte[]> find(String subject) {
        return failures.told("read the keys in", () -> Optional.ofNullable(
                        keys.find(Filters.eq(subject)).first())
                .flatMap(MongoSubjectKeys::material));
    }

    @Override
    public byte[] keep(String subject, byte[] offered) {
        return failures.told("write the keys in", () -> kept(keys, subject, offered))
                .orElseThrow(() -> new SubjectErased(subject));
    }

    @Override
    public void destroy(String subject) {
        failures.run(
                "write the keys in",
                () -> keys.updateOne(
                        Filters.eq(subject), Updates.set(MATERIAL, BsonNull.VALUE), new UpdateOptions().upsert(true)));
    }

    @Override
    public byte[] installationSecret(String name, byte[] offered) {
        return failures.told("write the keys in", () -> kept(secrets, name, offered))
                .orElseThrow();
    }

    @Override
    public List<KeptKey> list(String afterSubject, int limit) {
        return failures.told("read the keys in", () -> keys.find(Filters.gt("_id", afterSubject))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(found -> new KeptKey(found.getString("_id").getValue(), material(found)))
                .into(new ArrayList<>()));
    }

    /** Keys are in the database of the ledger, and a backup of it holds both as of one moment. */
    @Override
    public long changes() {
        return 0;
    }

    @Override
    public Map<String, byte[]> installationSecrets() {
        Map<String, byte[]> found = new TreeMap<>();
        failures.run("read the keys in", () -> secrets.find()
                .forEach(secret -> found.put(
                        secret.getString("_id").getValue(),
                        secret.getBinary(MATERIAL).getData())));
        return found;
    }

    private static Optional<byte[]> kept(MongoCollection<BsonDocument> collection, String id, byte[] offered) {
        BsonDocument found = collection.find(Filters.eq(id)).first();
        if (found == null) {
            collection.updateOne(
                    Filters.eq(id),
                    Updates.setOnInsert(MATERIAL, new BsonBinary(offered)),
                    new UpdateOptions().upsert(true));
            found = collection.find(Filters.eq(id)).first();
        }
        return Optional.ofNullable(found).flatMap(MongoSubjectKeys::material);
    }

    private static Optional<byte[]> material(BsonDocument key) {
        return key.isBinary(MATERIAL) ? Optional.of(key.getBinary(MATERIAL).getData()) : Optional.empty();
    }
}
