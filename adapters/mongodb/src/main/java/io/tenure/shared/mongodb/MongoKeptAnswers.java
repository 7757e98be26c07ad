package io.tenure.shared.mongodb;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
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
import org.bson.conversions.Bson;

/** Keeps answers to requests that may come again. A claim stands in the place of the answer that is to come. */
record MongoKeptAnswers(MongoOps ops) implements KeptAnswers {

    static final String COLLECTION = "kept_answers";
    private static final String AT = "answeredAt";
    private static final String CLAIM = "claim";

    @Override
    public Optional<KeptAnswer> find(String caller, String key) {
        return ops.find(COLLECTION, id(caller, key))
                .filter(found -> !found.containsKey(CLAIM))
                .map(MongoKeptAnswers::read);
    }

    @Override
    public boolean claim(String caller, String key, Optional<String> before, String mark, Instant at) {
        String id = id(caller, key);
        BsonDocument claim = new BsonDocument(CLAIM, new BsonString(mark)).append(AT, date(at));
        return ops.call(() -> before.map(known -> ops.collection(COLLECTION)
                                        .replaceOne(marked(id, known), claim)
                                        .getMatchedCount()
                                == 1)
                        .orElseGet(() -> claimsAnew(id, claim, at)))
                || claimed(caller, key).filter(mark::equals).isPresent();
    }

    /** A document with this id that is not so old is in the way. */
    private boolean claimsAnew(String id, BsonDocument claim, Instant at) {
        try {
            ops.collection(COLLECTION)
                    .replaceOne(
                            Filters.and(Filters.eq(id), Filters.lt(AT, date(at.minus(RETENTION)))),
                            claim,
                            new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public Optional<String> claimed(String caller, String key) {
        return ops.find(COLLECTION, id(caller, key))
                .filter(found -> found.containsKey(CLAIM))
                .map(found -> found.getString(CLAIM).getValue());
    }

    @Override
    public void release(String caller, String key, String mark) {
        ops.call(() -> ops.collection(COLLECTION).deleteOne(marked(id(caller, key), mark)));
    }

    @Override
    public void keep(String caller, String key, KeptAnswer answer, Instant forgetBefore) {
        ops.call(() -> ops.collection(COLLECTION).deleteMany(Filters.lt(AT, date(forgetBefore))));
        String body = answer.body();
        ops.put(
                COLLECTION,
                id(caller, key),
                new BsonDocument("request", new BsonString(answer.request()))
                        .append("status", new BsonInt32(answer.status()))
                        .append("headers", headers(answer.headers()))
                        .append("body", body == null ? BsonNull.VALUE : new BsonString(body))
                        .append(AT, date(answer.answeredAt())));
    }

    @Override
    public void forEach(Consumer<GivenAnswer> reader) {
        ops.call(() -> {
            ops.collection(COLLECTION).find(Filters.exists(CLAIM, false)).forEach(found -> reader.accept(given(found)));
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

    private static Bson marked(String id, String mark) {
        return Filters.and(Filters.eq(id), Filters.eq(CLAIM, mark));
    }

    private static BsonDateTime date(Instant at) {
        return new BsonDateTime(at.toEpochMilli());
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
                Instant.ofEpochMilli(found.getDateTime(AT).getValue()));
    }
}
