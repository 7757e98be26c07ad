package io.tenure.shared.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.tenure.shared.engine.ViewCursors;
import io.tenure.shared.engine.ViewShape;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.ViewsFailure;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Which set of views is the live one, and what all sets have in common. */
final class LiveViews {

    private static final String SET = "set";
    private static final String LAST = "last";
    private static final String SHAPES = "shapes";
    private static final String KEY = "key";
    private static final BsonString LIVE = new BsonString("live");
    private static final BsonString CURSORS = new BsonString("cursors");

    private final MongoConnection mongo;
    private final List<ViewType<?>> types;
    private final MongoCollection<BsonDocument> heads;

    LiveViews(MongoConnection mongo, List<ViewType<?>> types) {
        this.mongo = mongo;
        this.types = types;
        this.heads = mongo.collection(ViewSet.HEADS);
    }

    /** The live set; views of another shape are void, and an empty set takes their place. */
    ViewSet open() {
        insertIfMissing(
                LIVE,
                new BsonDocument(SET, new BsonInt64(0))
                        .append(LAST, new BsonInt64(0))
                        .append(SHAPES, new BsonString("")));
        while (true) {
            BsonDocument live = heads.find(Filters.eq(LIVE)).first();
            if (live != null && live.getString(SHAPES).getValue().equals(shapes())) {
                return set(live.getInt64(SET).getValue());
            }
            ViewSet made = next();
            put(live == null ? 0 : live.getInt64(SET).getValue(), made);
        }
    }

    /**
     * The live set, after another was replaced.
     *
     * @throws ViewsFailure when it is of another shape, and so of another version of this program
     */
    ViewSet reopen() {
        BsonDocument live = heads.find(Filters.eq(LIVE)).first();
        if (live == null || !live.getString(SHAPES).getValue().equals(shapes())) {
            throw new ViewsFailure(
                    "The views have been made anew by another version. Start this node with that version");
        }
        return set(live.getInt64(SET).getValue());
    }

    /** A new, empty set that is not the live one. */
    ViewSet next() {
        BsonDocument live = heads.findOneAndUpdate(
                Filters.eq(LIVE),
                Updates.inc(LAST, 1L),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (live == null) {
            throw new ViewsFailure("The views are gone. Start again");
        }
        ViewSet made = set(live.getInt64(LAST).getValue());
        made.create();
        return made;
    }

    /** Makes a set the live one, unless another than was thought is live; then drops what was there before. */
    boolean put(long before, ViewSet set) {
        boolean done = heads.updateOne(
                                Filters.and(Filters.eq(LIVE), Filters.eq(SET, before)),
                                Updates.combine(Updates.set(SET, set.number()), Updates.set(SHAPES, shapes())))
                        .getMatchedCount()
                == 1;
        if (done) {
            dropBefore(set.number());
        } else {
            set.drop();
        }
        return done;
    }

    ViewCursors cursors() {
        insertIfMissing(CURSORS, new BsonDocument(KEY, new BsonBinary(ViewCursors.newKey())));
        BsonDocument kept = heads.find(Filters.eq(CURSORS)).first();
        if (kept == null) {
            throw new ViewsFailure("The key of cursors is gone. Start again");
        }
        return new ViewCursors(kept.getBinary(KEY).getData());
    }

    private void dropBefore(long number) {
        for (long old = number - 1; old > 0; old--) {
            ViewSet set = set(old);
            set.markReplaced();
            set.drop();
        }
    }

    private ViewSet set(long number) {
        return new ViewSet(mongo, number, types);
    }

    private void insertIfMissing(BsonString id, BsonDocument document) {
        heads.updateOne(Filters.eq(id), new BsonDocument("$setOnInsert", document), new UpdateOptions().upsert(true));
    }

    private String shapes() {
        return types.stream()
                .map(type -> type.name() + "\n" + ViewShape.of(type, List.of(String.valueOf(type.indexes()))))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
