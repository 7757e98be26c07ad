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

/**
 * Keeps answers to requests that may come again. A claim stands in the place of the answer that is to come; nodes of
 * versions that know of no claims take it for an answer that is forgotten.
 */
record MongoKeptAnswers(MongoOps ops) implements KeptAnswers {

    static final String COLLECTION = "kept_answers";
    private static final String AT = "answeredAt";
    private static final String CLAIM = "claim";
    private static final String CLAIMED_AT = "claimedAt";
    private static final Bson IS_ANSWER = Filters.exists(CLAIM, false);

    @Override
    public Optional<KeptAnswer> find(String caller, String key) {
        return ops.find(COLLECTION, id(caller, key))
                .filter(found -> !found.containsKey(CLAIM))
                .map(MongoKeptAnswers::read);
    }

    @Override
    public boolean claim(String caller, String key, Optional<String> before, String mark, Instant at) {
        String id = id(caller, key);
        BsonDocument claim = document(new KeptAnswer("", 0, Map.of(), null, Instant.EPOCH))
                .append(CLAIM, new BsonString(mark))
                .append(CLAIMED_AT, date(at));
        return ops.call(() -> before.map(known -> ops.collection(COLLECTION)
                                        .replaceOne(marked(id, known), claim)
                                        .getMatchedCount()
                                == 1)
                        .orElseGet(() -> claimsAnew(id, claim, at)))
                || claimed(caller, key).filter(mark::equals).isPresent();
    }

    private boolean claimsAnew(String id, BsonDocument claim, Instant at) {
        return putsInThePlaceOf(id, givenBefore(at.minus(RETENTION)), claim);
    }

    /** Another document with this id is in the way. */
    private boolean putsInThePlaceOf(String id, Bson replaceable, BsonDocument document) {
        try {
            ops.collection(COLLECTION)
                    .replaceOne(Filters.and(Filters.eq(id), replaceable), document, new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private static Bson givenBefore(Instant moment) {
        return Filters.and(Filters.lt(AT, date(moment)), IS_ANSWER);
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
    public boolean keep(String caller, String key, String mark, KeptAnswer answer, Instant forgetBefore) {
        forget(forgetBefore);
        return ops.call(() -> putsInThePlaceOf(id(caller, key), Filters.eq(CLAIM, mark), document(answer)))
                || find(caller, key).filter(answer::equals).isPresent();
    }

    @Override
    public void forget(Instant before) {
        Bson old = Filters.lt(AT, date(before));
        Bson ofNobody = Filters.lt(CLAIMED_AT, date(before));
        ops.call(() -> ops.collection(COLLECTION).deleteMany(Filters.and(old, Filters.or(IS_ANSWER, ofNobody))));
    }

    @Override
    public void forget(String caller, String key) {
        ops.call(() -> ops.collection(COLLECTION).deleteOne(Filters.and(Filters.eq(id(caller, key)), IS_ANSWER)));
    }

    @Override
    public void forEach(Consumer<GivenAnswer> reader) {
        ops.call(() -> {
            ops.collection(COLLECTION).find(IS_ANSWER).forEach(found -> reader.accept(given(found)));
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

    private static BsonDocument document(KeptAnswer answer) {
        String body = answer.body();
        return new BsonDocument("request", new BsonString(answer.request()))
                .append("status", new BsonInt32(answer.status()))
                .append("headers", headers(answer.headers()))
                .append("body", body == null ? BsonNull.VALUE : new BsonString(body))
                .append(AT, date(answer.answeredAt()));
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
