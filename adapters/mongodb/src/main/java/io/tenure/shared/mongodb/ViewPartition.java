package io.tenure.shared.mongodb;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.tenure.shared.mongodb.ViewHead.Pending;
import io.tenure.shared.mongodb.ViewLog.Change;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The views of one projection in a set: a collection for each type, the log of recent changes, and the head. */
final class ViewPartition {

    private static final Duration MARKS_KEPT = Duration.ofHours(1);
    private static final int DUPLICATE_KEY = 11_000;

    /** So many transactions may pass before the log is cut again: each cut is a journey. */
    private static final int FORGOTTEN_EVERY = 20;

    private final MongoConnection mongo;
    private final long set;
    private final OwnedViews views;
    private final MongoCollection<BsonDocument> heads;
    private final ViewLog log;

    ViewPartition(MongoConnection mongo, long set, OwnedViews views) {
        this.mongo = mongo;
        this.set = set;
        this.views = views;
        this.heads = mongo.collection(ViewSet.HEADS);
        this.log = new ViewLog(mongo.collection(ViewSet.prefix(set) + "log_" + views.projection()));
    }

    /** Makes what is missing; the head last, for with it the views are there. */
    void create() {
        views.types().forEach(this::createIndexes);
        BsonDocument head = new BsonDocument("_id", id())
                .append(ViewHead.VISIBLE, new BsonInt64(0))
                .append(ViewHead.BEGUN, new BsonInt64(0))
                .append(ViewHead.OWNER, new BsonString(ViewHead.NOBODY))
                .append(ViewHead.UNTIL, new BsonInt64(0))
                .append(ViewHead.PENDING, BsonNull.VALUE)
                .append(ViewHead.PROGRESS, new BsonInt64(0))
                .append(ViewHead.TOKEN, BsonNull.VALUE);
        heads.updateOne(Filters.eq(id()), new BsonDocument("$setOnInsert", head), new UpdateOptions().upsert(true));
    }

    String projection() {
        return views.projection();
    }

    List<ViewType<?>> types() {
        return views.types();
    }

    ViewLog log() {
        return log;
    }

    MongoCollection<BsonDocument> rows(ViewType<?> type) {
        if (!views.types().contains(type)) {
            throw new IllegalArgumentException(
                    "Views of type '%s' are not those of the projection '%s'".formatted(type.name(), projection()));
        }
        return rows(type.name());
    }

    /** @throws ViewSet.Replaced when another set has taken the place of this one */
    ViewHead head() {
        BsonDocument found = heads.find(Filters.eq(id())).first();
        if (found == null) {
            throw new ViewSet.Replaced();
        }
        return ViewHead.of(found);
    }

    /** Changes the head, if it is still as it was read; everything but a sign of life. */
    boolean change(ViewHead seen, Bson update) {
        return heads.updateOne(
                                Filters.and(
                                        Filters.eq(id()),
                                        Filters.eq(ViewHead.BEGUN, seen.begun()),
                                        Filters.eq(ViewHead.OWNER, seen.owner()),
                                        Filters.eq(ViewHead.VISIBLE, seen.visible())),
                                update)
                        .getMatchedCount()
                == 1;
    }

    void showLife(long transaction, String owner, Instant until) {
        heads.updateOne(
                Filters.and(
                        Filters.eq(id()), Filters.eq(ViewHead.BEGUN, transaction), Filters.eq(ViewHead.OWNER, owner)),
                Updates.set(ViewHead.UNTIL, until.toEpochMilli()));
    }

    /**
     * Brings what is pending to its end, whoever decided it: writes every row, then lets readers see it and the next
     * writer in. May be done twice, and at the same time. False where another has done so, and the log is cut since.
     */
    boolean finish(ViewHead head, Pending pending) {
        return log.read(pending.transaction())
                .filter(entry -> finish(head, pending, entry.changes()))
                .isPresent();
    }

    /** @param changes what the log says of what is pending, by who has just written it */
    boolean finish(ViewHead head, Pending pending, List<Change> changes) {
        apply(changes, pending.transaction());
        if (pending.transaction() / FORGOTTEN_EVERY > head.visible() / FORGOTTEN_EVERY) {
            log.forget(pending.transaction());
        }
        return change(
                head,
                Updates.combine(
                        Updates.set(ViewHead.VISIBLE, pending.transaction()),
                        Updates.set(ViewHead.PROGRESS, pending.progress()),
                        Updates.set(ViewHead.TOKEN, ViewHead.binary(pending.token())),
                        Updates.set(ViewHead.PENDING, BsonNull.VALUE),
                        Updates.set(ViewHead.OWNER, ViewHead.NOBODY)));
    }

    /** The rows of some ids as they lie there, marks of deleted ones included. */
    Map<String, BsonDocument> find(ViewType<?> type, List<String> ids) {
        return findStored(type, ids.stream().map(ViewValues::ordered).toList());
    }

    Map<String, BsonDocument> findStored(ViewType<?> type, List<String> ids) {
        Map<String, BsonDocument> found = new LinkedHashMap<>();
        Bson wanted = Filters.in(ViewRow.ID, ids.stream().map(BsonString::new).toList());
        rows(type).find(wanted).forEach(row -> found.put(ViewRow.id(row), row));
        return found;
    }

    /** Leaves nothing of deleted views, once nobody can still be writing what was before the marks they leave. */
    void forgetAll() {
        log.forgetAll(head().visible());
        Date before = Date.from(Instant.now().minus(MARKS_KEPT));
        views.types().forEach(type -> rows(type).deleteMany(Filters.lt(ViewRow.DELETED, before)));
    }

    private void apply(List<Change> changes, long transaction) {
        Map<String, List<WriteModel<BsonDocument>>> writes = new LinkedHashMap<>();
        for (Change change : changes) {
            write(change, transaction)
                    .ifPresent(write -> writes.computeIfAbsent(change.type(), type -> new ArrayList<>())
                            .add(write));
        }
        writes.forEach((type, models) -> writeAll(rows(type), models));
    }

    private static Optional<WriteModel<BsonDocument>> write(Change change, long transaction) {
        @Nullable BsonDocument before = change.before();
        @Nullable BsonDocument after = change.after();
        if (before == null) {
            return Optional.ofNullable(after).map(row -> new InsertOneModel<>(ViewRow.writtenBy(row, transaction)));
        }
        if (after == null && !ViewRow.isView(before)) {
            return Optional.empty();
        }
        BsonDocument row = after == null ? ViewRow.deleted(change.id(), System.currentTimeMillis()) : after;
        return Optional.of(new ReplaceOneModel<>(
                Filters.and(Filters.eq(ViewRow.ID, change.id()), Filters.eq(ViewRow.FROM, ViewRow.from(before))),
                ViewRow.writtenBy(row, transaction)));
    }

    private static void writeAll(MongoCollection<BsonDocument> rows, List<WriteModel<BsonDocument>> writes) {
        try {
            rows.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean allThere = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
            if (!allThere) {
                throw e;
            }
        }
    }

    private void createIndexes(ViewType<?> type) {
        MongoCollection<BsonDocument> rows = rows(type);
        // A version is looked for by both: some servers use an index only if it is of just these fields.
        rows.createIndex(
                Indexes.ascending(ViewRow.ID, ViewRow.FROM),
                new IndexOptions().name("version").unique(true));
        rows.createIndex(Indexes.ascending(ViewRow.TOKENS), new IndexOptions().name("words"));
        rows.createIndex(
                Indexes.ascending(ViewRow.DELETED),
                new IndexOptions().name("marks").sparse(true));
        for (List<String> fields : type.indexes()) {
            List<String> paths =
                    new ArrayList<>(fields.stream().map(ViewCondition::path).toList());
            paths.add(ViewRow.ID);
            rows.createIndex(Indexes.ascending(paths), new IndexOptions().name("by_" + String.join("_", fields)));
        }
    }

    private MongoCollection<BsonDocument> rows(String type) {
        return mongo.collection(ViewSet.prefix(set) + type);
    }

    private BsonString id() {
        return new BsonString(ViewSet.heads(set) + projection());
    }
}
