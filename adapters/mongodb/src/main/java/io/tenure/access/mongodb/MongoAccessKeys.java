package io.tenure.access.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.tenure.access.Role;
import io.tenure.access.application.ApiKeys;
import io.tenure.access.application.StoredApiKey;
import io.tenure.access.queries.ApiKeyView;
import io.tenure.shared.mongodb.MongoOps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Keeps API keys. */
public final class MongoAccessKeys implements ApiKeys {

    private static final String COLLECTION = "api_keys";

    private final MongoOps ops;

    public MongoAccessKeys(MongoOps ops) {
        this.ops = ops;
    }

    @Override
    public Optional<StoredApiKey> find(String id) {
        return ops.find(COLLECTION, id)
                .map(found -> new StoredApiKey(
                        view(found), found.getBinary("secretHash").getData()));
    }

    @Override
    public List<ApiKeyView> all() {
        return ops.list(
                COLLECTION,
                Filters.empty(),
                Sorts.orderBy(Sorts.descending("createdAt"), Sorts.ascending("_id")),
                0,
                MongoAccessKeys::view);
    }

    @Override
    public boolean named(String name) {
        return all().stream().anyMatch(key -> key.name().equalsIgnoreCase(name));
    }

    @Override
    public void add(StoredApiKey key) {
        ApiKeyView view = key.view();
        ops.call(() -> ops.collection(COLLECTION)
                .insertOne(new BsonDocument("_id", new BsonString(view.id()))
                        .append("name", new BsonString(view.name()))
                        .append("role", new BsonString(view.role().name()))
                        .append("secretHash", new BsonBinary(key.secretHash()))
                        .append("createdAt", new BsonDateTime(view.createdAt().toEpochMilli()))
                        .append("createdBy", new BsonString(view.createdBy()))
                        .append("expiresAt", date(view.expiresAt()))
                        .append("revokedAt", date(view.revokedAt()))));
    }

    @Override
    public boolean renew(String id, byte[] secretHash) {
        return ops.call(() -> ops.collection(COLLECTION)
                                .updateOne(
                                        Filters.and(Filters.eq("_id", id), Filters.eq("revokedAt", BsonNull.VALUE)),
                                        Updates.set("secretHash", new BsonBinary(secretHash))))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean revoke(String id, Instant at) {
        return ops.call(() -> {
            ops.collection(COLLECTION)
                    .updateOne(
                            Filters.and(Filters.eq("_id", id), Filters.eq("revokedAt", BsonNull.VALUE)),
                            Updates.set("revokedAt", date(at)));
            return ops.find(COLLECTION, id).isPresent();
        });
    }

    private static ApiKeyView view(BsonDocument found) {
        return new ApiKeyView(
                found.getString("_id").getValue(),
                found.getString("name").getValue(),
                Role.valueOf(found.getString("role").getValue()),
                Instant.ofEpochMilli(found.getDateTime("createdAt").getValue()),
                found.getString("createdBy").getValue(),
                time(found, "expiresAt"),
                time(found, "revokedAt"));
    }

    private static BsonValue date(@Nullable Instant time) {
        return time == null ? BsonNull.VALUE : new BsonDateTime(time.toEpochMilli());
    }

    private static @Nullable Instant time(BsonDocument found, String field) {
        return found.isNull(field)
                ? null
                : Instant.ofEpochMilli(found.getDateTime(field).getValue());
    }
}
