package io.tenure.audit.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.tenure.audit.Checkpoint;
import io.tenure.audit.KeptCheckpoints;
import io.tenure.shared.mongodb.MongoOps;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Keeps checkpoints, the last of each day. */
public final class MongoCheckpoints implements KeptCheckpoints {

    private static final String COLLECTION = "checkpoints";
    private static final String SET_ASIDE = "checkpoints_set_aside";

    private final MongoOps ops;

    public MongoCheckpoints(MongoOps ops) {
        this.ops = ops;
    }

    @Override
    public void keep(Checkpoint checkpoint, long keyChanges) {
        ops.put(COLLECTION, day(checkpoint), document(checkpoint));
    }

    /** Keys here never change without the ledger: see {@link io.tenure.shared.mongodb.MongoSubjectKeys#changes}. */
    @Override
    public long keyChanges() {
        return 0;
    }

    @Override
    public List<Checkpoint> all() {
        return ops.list(
                COLLECTION, Filters.empty(), Sorts.descending("position", "signedAt"), 0, MongoCheckpoints::read);
    }

    @Override
    public Map<Checkpoint, Instant> allSetAside() {
        Map<Checkpoint, Instant> found = new LinkedHashMap<>();
        ops.list(SET_ASIDE, Filters.empty(), Sorts.ascending("setAsideAt"), 0, aside -> aside)
                .forEach(aside -> found.put(
                        read(aside),
                        Instant.ofEpochMilli(aside.getDateTime("setAsideAt").getValue())));
        return found;
    }

    @Override
    public void setAside(Checkpoint checkpoint, Instant at) {
        String day = day(checkpoint);
        ops.put(
                SET_ASIDE,
                day + "/" + checkpoint.position(),
                document(checkpoint).append("setAsideAt", new BsonDateTime(at.toEpochMilli())));
        ops.call(() -> ops.collection(COLLECTION).deleteOne(Filters.eq(day)));
    }

    private static String day(Checkpoint checkpoint) {
        return checkpoint.signedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static BsonDocument document(Checkpoint checkpoint) {
        return new BsonDocument("position", new BsonInt64(checkpoint.position()))
                .append("recordedAt", new BsonDateTime(checkpoint.recordedAt().toEpochMilli()))
                .append("hash", new BsonString(checkpoint.hash()))
                .append("signedAt", new BsonDateTime(checkpoint.signedAt().toEpochMilli()))
                .append("algorithm", new BsonString(checkpoint.algorithm()))
                .append("publicKey", new BsonString(checkpoint.publicKey()))
                .append("signature", new BsonString(checkpoint.signature()));
    }

    private static Checkpoint read(BsonDocument found) {
        return new Checkpoint(
                found.getInt64("position").getValue(),
                Instant.ofEpochMilli(found.getDateTime("recordedAt").getValue()),
                found.getString("hash").getValue(),
                Instant.ofEpochMilli(found.getDateTime("signedAt").getValue()),
                found.getString("algorithm").getValue(),
                found.getString("publicKey").getValue(),
                found.getString("signature").getValue());
    }
}
