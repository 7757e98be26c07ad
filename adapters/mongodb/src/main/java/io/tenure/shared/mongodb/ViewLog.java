package io.tenure.shared.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What each transaction of the recent past changed, from what into what. */
record ViewLog(MongoCollection<BsonDocument> parts) {

    /** So many transactions a reader may be behind before it begins again. */
    private static final int KEPT = 200;

    private static final int MOST_BYTES = 4 << 20;

    /** @param before null when there was no row; a row that was deleted may be there still */
    record Change(
            String type,
            BsonString id,
            @Nullable BsonDocument before,
            @Nullable BsonDocument after) {

        private BsonDocument document() {
            return new BsonDocument("type", new BsonString(type))
                    .append("id", id)
                    .append("before", before == null ? BsonNull.VALUE : before)
                    .append("after", after == null ? BsonNull.VALUE : after);
        }

        private static Change of(BsonDocument document) {
            return new Change(
                    document.getString("type").getValue(),
                    document.getString("id"),
                    row(document.get("before")),
                    row(document.get("after")));
        }

        private static @Nullable BsonDocument row(@Nullable BsonValue value) {
            return value != null && value.isDocument() ? value.asDocument() : null;
        }

        private int size() {
            return size(before) + size(after);
        }

        private static int size(@Nullable BsonDocument row) {
            return row == null || !ViewRow.isView(row)
                    ? 100
                    : 3 * row.getString("doc").getValue().length() + 200;
        }
    }

    /** @param follows the transaction before it among those that readers came to see */
    record Entry(long follows, List<Change> changes) {}

    /** Writes what a transaction wants to change; returns in how many parts. */
    int write(long transaction, long follows, List<Change> changes) {
        List<BsonArray> arrays = new ArrayList<>(List.of(new BsonArray()));
        int bytes = 0;
        for (Change change : changes) {
            if (bytes + change.size() > MOST_BYTES && bytes > 0) {
                arrays.add(new BsonArray());
                bytes = 0;
            }
            bytes += change.size();
            arrays.getLast().add(change.document());
        }
        for (int part = 0; part < arrays.size(); part++) {
            parts.insertOne(new BsonDocument("_id", id(transaction, part))
                    .append("transaction", new BsonInt64(transaction))
                    .append("follows", new BsonInt64(follows))
                    .append("parts", new BsonInt32(arrays.size()))
                    .append("changes", arrays.get(part)));
        }
        return arrays.size();
    }

    /** What a transaction changed; empty when it is long past. */
    Optional<Entry> read(long transaction) {
        BsonDocument first = parts.find(Filters.eq(id(transaction, 0))).first();
        if (first == null) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>(changes(first));
        List<BsonString> others = IntStream.range(1, first.getInt32("parts").getValue())
                .mapToObj(part -> id(transaction, part))
                .toList();
        if (!others.isEmpty()) {
            parts.find(Filters.in("_id", others)).forEach(part -> changes.addAll(changes(part)));
        }
        return Optional.of(new Entry(first.getInt64("follows").getValue(), changes));
    }

    /** Forgets what no reader needs any more. */
    void forget(long visible) {
        parts.deleteMany(Filters.lte("transaction", visible - KEPT));
    }

    void forgetAll(long visible) {
        parts.deleteMany(Filters.lte("transaction", visible));
    }

    private static List<Change> changes(BsonDocument part) {
        return part.getArray("changes").stream()
                .map(change -> Change.of(change.asDocument()))
                .toList();
    }

    private static BsonString id(long transaction, int part) {
        return new BsonString(transaction + "/" + part);
    }
}
