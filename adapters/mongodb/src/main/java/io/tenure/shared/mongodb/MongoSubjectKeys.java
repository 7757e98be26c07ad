package io.tenure.shared.mongodb;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.tenure.shared.sealing.KeptKey;
import io.tenure.shared.sealing.SubjectErased;
import io.tenure.shared.sealing.SubjectKeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.jspecify.annotations.Nullable;

/**
 * Subject keys in a collection of their own. A destroyed key leaves a mark, so that its subject never has one again.
 *
 * <p>What a key that is not there has sealed is read as erased, and views keep it so. A server that has just become the
 * primary may for a moment not show what was acknowledged, so what it does not show is asked for in earnest.
 */
public final class MongoSubjectKeys implements SubjectKeyStore {

    static final String COLLECTION = "subject_keys";

    private static final String MATERIAL = "material";

    private static final int SECONDS_TO_BE_SURE = 5;

    private final MongoCollection<BsonDocument> keys;
    private final MongoCollection<BsonDocument> secrets;
    private final MongoFailures failures;

    public MongoSubjectKeys(MongoConnection mongo) {
        this(mongo.collection(COLLECTION), mongo.collection("installation_secrets"), mongo.failures());
    }

    MongoSubjectKeys(
            MongoCollection<BsonDocument> keys, MongoCollection<BsonDocument> secrets, MongoFailures failures) {
        this.keys = keys;
        this.secrets = secrets;
        this.failures = failures;
    }

    @Override
    public Optional<byte[]> find(String subject) {
        return failures.told("read the keys in", () -> {
            @Nullable BsonDocument shown = keys.find(Filters.eq(subject)).first();
            return Optional.ofNullable(shown != null ? shown : newest(keys, subject))
                    .flatMap(MongoSubjectKeys::material);
        });
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
        @Nullable BsonDocument shown = collection.find(Filters.eq(id)).first();
        return material(shown != null ? shown : made(collection, id, offered));
    }

    /** What stands there after all, or now, in the answer to the write itself. */
    private static BsonDocument made(MongoCollection<BsonDocument> collection, String id, byte[] offered) {
        return Objects.requireNonNull(collection.findOneAndUpdate(
                Filters.eq(id),
                Updates.setOnInsert(MATERIAL, new BsonBinary(offered)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
    }

    /** What the primary has once it has proved to a majority that it still is. */
    static @Nullable BsonDocument newest(MongoCollection<BsonDocument> collection, String id) {
        return collection
                .withReadConcern(ReadConcern.LINEARIZABLE)
                .find(Filters.eq(id))
                .maxTime(SECONDS_TO_BE_SURE, TimeUnit.SECONDS)
                .first();
    }

    private static Optional<byte[]> material(BsonDocument key) {
        return key.isBinary(MATERIAL) ? Optional.of(key.getBinary(MATERIAL).getData()) : Optional.empty();
    }
}
