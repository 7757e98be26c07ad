package io.tenure.access.mongodb;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.tenure.access.Role;
import io.tenure.access.application.User;
import io.tenure.access.application.Users;
import io.tenure.shared.mongodb.MongoOps;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Keeps users. */
public final class MongoAccessUsers implements Users {

    private static final String COLLECTION = "users";
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoOps ops;

    public MongoAccessUsers(MongoOps ops) {
        this.ops = ops;
    }

    @Override
    public Optional<User> find(String name) {
        return ops.find(COLLECTION, key(name)).map(MongoAccessUsers::read);
    }

    @Override
    public List<User> all() {
        return ops.list(COLLECTION, Filters.empty(), Sorts.ascending("_id"), 0, MongoAccessUsers::read);
    }

    @Override
    public boolean add(User user) {
        return ops.call(() -> {
            try {
                return ops.collection(COLLECTION).insertOne(document(user)).wasAcknowledged();
            } catch (MongoWriteException e) {
                if (e.getCode() != DUPLICATE_KEY) {
                    throw e;
                }
                return false;
            }
        });
    }

    @Override
    public boolean replace(User user, long expectedVersion) {
        return ops.call(() -> ops.collection(COLLECTION)
                        .replaceOne(
                                Filters.and(
                                        Filters.eq("_id", key(user.name())), Filters.eq("version", expectedVersion)),
                                document(user))
                        .getMatchedCount()
                == 1);
    }

    private static BsonDocument document(User user) {
        return new BsonDocument("_id", new BsonString(key(user.name())))
                .append("name", new BsonString(user.name()))
                .append(
                        "roles",
                        new BsonArray(user.roles().stream()
                                .map(role -> new BsonString(role.name()))
                                .toList()))
                .append("passwordHash", new BsonString(user.passwordHash()))
                .append("mustChangePassword", BsonBoolean.valueOf(user.mustChangePassword()))
                .append("disabled", BsonBoolean.valueOf(user.disabled()))
                .append("version", new BsonInt64(user.version()))
                .append("createdAt", new BsonDateTime(user.createdAt().toEpochMilli()))
                .append("createdBy", new BsonString(user.createdBy()));
    }

    private static User read(BsonDocument found) {
        return new User(
                found.getString("name").getValue(),
                found.getArray("roles").stream()
                        .map(role -> Role.valueOf(role.asString().getValue()))
                        .collect(Collectors.toUnmodifiableSet()),
                found.getString("passwordHash").getValue(),
                found.getBoolean("mustChangePassword").getValue(),
                found.getBoolean("disabled").getValue(),
                found.getInt64("version").getValue(),
                Instant.ofEpochMilli(found.getDateTime("createdAt").getValue()),
                found.getString("createdBy").getValue());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
