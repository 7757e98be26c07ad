package io.tenure.shared.mongodb;

import com.mongodb.client.model.Filters;
import io.tenure.shared.requests.GivenAnswer;
import io.tenure.shared.requests.KeptAnswer;
import io.tenure.shared.requests.KeptAnswers;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Keeps answers to requests that may come again. */
record MongoKeptAnswers(MongoOps ops) implements KeptAnswers {

    static final String COLLECTION = "kept_answers";

    @Override
    public Optional<KeptAnswer> find(String caller, String key) {
        return ops.find(COLLECTION, id(caller, key)).map(MongoKeptAnswers::read);
    }

    @Override
    public void keep(String caller, String key, KeptAnswer answer, Instant forgetBefore) {
        ops.call(() -> ops.collection(COLLECTION)
                .deleteMany(Filters.lt("answeredAt", new BsonDateTime(forgetBefore.toEpochMilli()))));
        String body = answer.body();
        ops.put(
                COLLECTION,
                id(caller, key),
                new BsonDocument("request", new BsonString(answer.request()))
                        .append("status", new BsonInt32(answer.status()))
                        .append("headers", headers(answer.headers()))
                        .append("body", body == null ? BsonNull.VALUE : new BsonString(body))
                        .append(
                                "answeredAt",
                                new BsonDateTime(answer.answeredAt().toEpochMilli())));
    }

    @Override
    public void forEach(Consumer<GivenAnswer> reader) {
        ops.call(() -> {
            ops.collection(COLLECTION).find().forEach(found -> reader.accept(given(found)));
            return true;
        });
    }

    private static GivenAnswer given(BsonDocument found) {
        String id = found.getString("_id").getValue();
        int name = id.indexOf('/') + 1;
        int end = name + Integer.parseInt(id, 0, name - 1, 10);
        return new GivenAnswer(id.substring(name, end), id.substring(end + 1), read(found));
    }

    /** The length of the caller's name keeps any two pairs apart. */
    private static String id(String caller, String key) {
        return caller.length() + "/" + caller + "/" + key;
    }

    private static BsonArray headers(Map<String, String> headers) {
        BsonArray array = new BsonArray();
        headers.forEach((name, value) ->
                array.add(new BsonDocument("name", new BsonString(name)).append("value", new BsonString(value))));
        return array;
    }

    private static KeptAnswer read(BsonDocument found) {
        Map<String, String> headers = new HashMap<>();
        for (BsonValue header : found.getArray("headers")) {
            headers.put(
                    header.asDocument().getString("name").getValue(),
                    header.asDocument().getString("value").getValue());
        }
        return new KeptAnswer(
                found.getString("request").getValue(),
                found.getInt32("status").getValue(),
                headers,
                found.isNull("body") ? null : found.getString("body").getValue(),
                Instant.ofEpochMilli(found.getDateTime("answeredAt").getValue()));
    }
}
