package io.tenure.audit.mongodb;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.tenure.audit.AuditRun;
import io.tenure.audit.KeptRuns;
import io.tenure.shared.mongodb.MongoDuties;
import io.tenure.shared.mongodb.MongoOps;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWrapper;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;

/**
 * The runs of all nodes, a document each that names its node; one document of each kind names the run that was last
 * begun alone.
 *
 * @param <R> a record of what the driver can keep
 */
public final class MongoRuns<R extends AuditRun<R>> implements KeptRuns<R> {

    private static final String COLLECTION = "audit_runs";
    private static final String KIND = "kind";
    private static final String NODE = "node";
    private static final String UNDER_WAY = "underWay";
    private static final String RUN = "run";
    private static final String ALONE = "alone";
    private static final String NONE = "";

    private final MongoOps ops;
    private final MongoDuties duties;
    private final String kind;
    private final Codec<R> codec;
    private final InstantSource clock;

    /** @param duties of this node, by which the others see that it lives */
    public MongoRuns(MongoOps ops, MongoDuties duties, Class<R> type, InstantSource clock) {
        this.ops = ops;
        this.duties = duties;
        this.clock = clock;
        kind = type.getSimpleName();
        codec = MongoClientSettings.getDefaultCodecRegistry().get(type);
    }

    @Override
    public void begin(R run) {
        BsonDocument begun = new BsonDocument(KIND, new BsonString(kind))
                .append(NODE, new BsonString(duties.node()))
                .append(UNDER_WAY, BsonBoolean.TRUE)
                .append(RUN, document(run));
        ops.put(COLLECTION, run.id(), begun);
        List<BsonString> old = all().stream()
                .skip(REMEMBERED)
                .filter(each -> !each.getBoolean(UNDER_WAY).getValue())
                .map(each -> each.getString("_id"))
                .toList();
        call(() -> runs().deleteMany(Filters.in("_id", old)));
    }

    /** The run first and then its turn, so that whose turn it is can be looked up. */
    @Override
    public Optional<R> beginAlone(R run) {
        begin(run);
        while (true) {
            String before = alone();
            Optional<R> other = find(before).filter(AuditRun::underWay);
            if (other.isPresent()) {
                call(() -> runs().deleteOne(Filters.eq(run.id())));
                return other;
            }
            if (changed(Filters.and(Filters.eq(kind), Filters.eq(ALONE, before)), Updates.set(ALONE, run.id()))) {
                return Optional.empty();
            }
        }
    }

    private String alone() {
        call(() ->
                runs().updateOne(Filters.eq(kind), Updates.setOnInsert(ALONE, NONE), new UpdateOptions().upsert(true)));
        return ops.find(COLLECTION, kind)
                .map(found -> found.getString(ALONE).getValue())
                .orElse(NONE);
    }

    @Override
    public void note(R run) {
        Bson which = Filters.eq(run.id());
        changed(run.underWay() ? Filters.and(which, Filters.eq(UNDER_WAY, true)) : which, standing(run, duties.node()));
    }

    @Override
    public Optional<R> find(String id) {
        return ops.find(COLLECTION, id).filter(found -> found.containsKey(RUN)).map(this::told);
    }

    @Override
    public List<R> recent() {
        return all().stream().limit(REMEMBERED).map(this::told).toList();
    }

    private List<BsonDocument> all() {
        return ops.list(
                COLLECTION, Filters.eq(KIND, kind), Sorts.descending(RUN + ".startedAt", "_id"), 0, found -> found);
    }

    private R told(BsonDocument found) {
        R run = codec.decode(
                new BsonDocumentReader(found.getDocument(RUN)),
                DecoderContext.builder().build());
        String node = found.getString(NODE).getValue();
        if (!run.underWay() || call(() -> duties.lives(node))) {
            return run;
        }
        R brokenOff = run.brokenOff(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        boolean told = changed(
                Filters.and(Filters.eq(run.id()), Filters.eq(UNDER_WAY, true), Filters.eq(NODE, node)),
                standing(brokenOff, node));
        return told ? brokenOff : find(run.id()).orElse(brokenOff);
    }

    private Bson standing(R run, String node) {
        return Updates.combine(
                Updates.set(RUN, document(run)), Updates.set(UNDER_WAY, run.underWay()), Updates.set(NODE, node));
    }

    private BsonDocument document(R run) {
        return new BsonDocumentWrapper<>(run, codec);
    }

    private boolean changed(Bson which, Bson how) {
        return call(() -> runs().updateOne(which, how)).getMatchedCount() == 1;
    }

    private MongoCollection<BsonDocument> runs() {
        return ops.collection(COLLECTION);
    }

    private <T> T call(Supplier<T> call) {
        return ops.call(call);
    }
}
