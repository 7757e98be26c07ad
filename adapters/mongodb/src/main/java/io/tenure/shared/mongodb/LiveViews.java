package io.tenure.shared.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.tenure.shared.engine.ViewCursors;
import io.tenure.shared.engine.ViewShape;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.ViewsFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final String LEDGER = "ledger";
    private static final String KEY = "key";
    private static final BsonString LIVE = new BsonString("live");
    private static final Pattern HEAD = Pattern.compile("set/(\\d+)(/.*)?");
    private static final Pattern COLLECTION = Pattern.compile("views_(\\d+)_.*");
    private static final BsonString CURSORS = new BsonString("cursors");

    private final MongoConnection mongo;
    private final List<OwnedViews> views;
    private final MongoCollection<BsonDocument> heads;

    LiveViews(MongoConnection mongo, List<OwnedViews> views) {
        this.mongo = mongo;
        this.views = views;
        this.heads = mongo.collection(ViewSet.HEADS);
    }

    /**
     * The live set, which is made where there is none.
     *
     * @throws ViewsFailure when it is of another shape
     */
    ViewSet openBeside() {
        BsonDocument live = heads.find(Filters.eq(LIVE)).first();
        return live == null || live.getString(SHAPES).getValue().isEmpty() ? open() : reopen();
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
                long number = live.getInt64(SET).getValue();
                dropBefore(number);
                return set(number);
            }
            ViewSet made = next();
            put(live == null ? 0 : live.getInt64(SET).getValue(), made);
        }
    }

    /**
     * The live set, looked up anew.
     *
     * @throws ViewsFailure when it is of another shape, and so of another version of this program
     */
    private ViewSet reopen() {
        BsonDocument live = heads.find(Filters.eq(LIVE)).first();
        if (live == null || !live.getString(SHAPES).getValue().equals(shapes())) {
            throw new ViewsFailure(
                    "The views are those of another version of Tenure, which has made them anew: use that version");
        }
        return set(live.getInt64(SET).getValue());
    }

    /**
     * The live set, after the heads of another are gone.
     *
     * @throws ViewsFailure when it is that very set
     */
    ViewSet after(ViewSet gone) {
        ViewSet live = reopen();
        if (live.number() == gone.number()) {
            throw new ViewsFailure("Heads of views are gone from the server. Stop all nodes, drop all collections"
                    + " whose names begin with 'views', and start again");
        }
        return live;
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

    /** Drops a set that did not become the live one. */
    void dropUnlessLive(ViewSet set) {
        if (reopen().number() != set.number()) {
            drop(number -> number == set.number());
        }
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
            drop(number -> number == set.number());
        }
        return done;
    }

    /**
     * Drops what there was before the live set; again and again, for who put it in place may have died before that, and
     * a server makes a collection anew for whoever still writes a row or a log there.
     */
    void dropOld() {
        dropBefore(reopen().number());
    }

    private void dropBefore(long live) {
        drop(number -> number < live);
    }

    Optional<byte[]> ledgerMark() {
        return Optional.ofNullable(heads.find(Filters.eq(LIVE)).first())
                .filter(live -> live.isBinary(LEDGER))
                .map(live -> live.getBinary(LEDGER).getData());
    }

    void ledgerMark(byte[] mark) {
        heads.updateOne(Filters.eq(LIVE), Updates.set(LEDGER, new BsonBinary(mark)));
    }

    /** Puts an empty set in the place of another, unless somebody else has put one there; of no ledger yet. */
    void beginAnew(ViewSet before) {
        if (put(before.number(), next())) {
            heads.updateOne(Filters.eq(LIVE), Updates.unset(LEDGER));
        }
    }

    ViewCursors cursors() {
        insertIfMissing(CURSORS, new BsonDocument(KEY, new BsonBinary(ViewCursors.newKey())));
        BsonDocument kept = heads.find(Filters.eq(CURSORS)).first();
        if (kept == null) {
            throw new ViewsFailure("The key of cursors is gone. Start again");
        }
        return new ViewCursors(kept.getBinary(KEY).getData());
    }

    /**
     * Drops sets, those of other versions too. The heads go first: who reads or writes such a set sees by that that
     * another is the live one.
     */
    private void drop(LongPredicate sets) {
        List<BsonString> gone = heads.find().into(new ArrayList<>()).stream()
                .map(head -> head.getString("_id"))
                .filter(id -> isOf(sets, HEAD, id.getValue()))
                .toList();
        heads.deleteMany(Filters.in("_id", gone));
        mongo.collections().stream()
                .filter(name -> isOf(sets, COLLECTION, name))
                .forEach(name -> mongo.collection(name).drop());
    }

    private static boolean isOf(LongPredicate sets, Pattern numbered, String name) {
        Matcher number = numbered.matcher(name);
        return number.matches() && sets.test(Long.parseLong(number.group(1)));
    }

    private ViewSet set(long number) {
        return new ViewSet(mongo, number, views);
    }

    private void insertIfMissing(BsonString id, BsonDocument document) {
        heads.updateOne(Filters.eq(id), new BsonDocument("$setOnInsert", document), new UpdateOptions().upsert(true));
    }

    /** With the names of the projections, for each has a head. */
    private String shapes() {
        return views.stream()
                .map(owned -> owned.projection() + " has " + shapes(owned.types()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String shapes(List<ViewType<?>> types) {
        return types.stream()
                .map(type -> type.name() + "\n" + ViewShape.of(type, List.of(String.valueOf(type.indexes()))))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
