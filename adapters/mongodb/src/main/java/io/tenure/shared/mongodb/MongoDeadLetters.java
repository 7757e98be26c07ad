package io.tenure.shared.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Keeps the events that policies failed on. */
record MongoDeadLetters(MongoOps ops) implements DeadLetters {

    static final String COLLECTION = "dead_letters";

    @Override
    public void put(DeadLetter letter) {
        ops.put(COLLECTION, id(letter.policy(), letter.position()), document(letter));
    }

    @Override
    public boolean replace(DeadLetter letter) {
        String id = id(letter.policy(), letter.position());
        return ops.call(() -> ops.collection(COLLECTION).replaceOne(Filters.eq(id), document(letter)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public Optional<DeadLetter> find(String policy, long position) {
        return ops.find(COLLECTION, id(policy, position)).map(MongoDeadLetters::read);
    }

    @Override
    public List<DeadLetter> list(long afterPosition, int limit) {
        return ops.list(
                COLLECTION,
                Filters.gt("position", afterPosition),
                Sorts.ascending("position", "policy"),
                limit,
                MongoDeadLetters::read);
    }

    @Override
    public void remove(String policy, long position) {
        ops.call(() -> ops.collection(COLLECTION).deleteOne(Filters.eq(id(policy, position))));
    }

    private static BsonDocument document(DeadLetter letter) {
        return new BsonDocument("policy", new BsonString(letter.policy()))
                .append("position", new BsonInt64(letter.position()))
                .append("stream", new BsonString(letter.stream()))
                .append("sequence", new BsonInt64(letter.sequence()))
                .append("error", new BsonString(letter.error()))
                .append("attempts", new BsonInt32(letter.attempts()))
                .append("failedAt", new BsonDateTime(letter.failedAt().toEpochMilli()));
    }

    private static String id(String policy, long position) {
        return position + "/" + policy;
    }

    private static DeadLetter read(BsonDocument found) {
        return new DeadLetter(
                found.getString("policy").getValue(),
                found.getInt64("position").getValue(),
                found.getString("stream").getValue(),
                found.getInt64("sequence").getValue(),
                found.getString("error").getValue(),
                found.getInt32("attempts").getValue(),
                Instant.ofEpochMilli(found.getDateTime("failedAt").getValue()));
    }
}
