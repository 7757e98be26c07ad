package io.tenure.shared.mongodb;

import java.util.HashMap;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The one document of a set of views on which its readers and writers agree: see docs/adr/0081-views-on-mongodb.md.
 *
 * @param visible the transaction whose views readers see
 * @param begun the transaction that was begun last
 * @param owner who writes it; empty when nobody does
 * @param until when its owner must have shown a sign of life, in milliseconds
 * @param pending what the owner has decided and may not have written everywhere yet
 */
record ViewHead(
        long visible,
        long begun,
        String owner,
        long until,
        @Nullable Pending pending,
        Map<String, Long> progress,
        Map<String, byte[]> state,
        boolean replaced) {

    static final String VISIBLE = "visible";
    static final String BEGUN = "begun";
    static final String OWNER = "owner";
    static final String UNTIL = "until";
    static final String PENDING = "pending";
    static final String PROGRESS = "progress";
    static final String STATE = "state";
    static final String REPLACED = "replaced";
    static final String NOBODY = "";

    /** A transaction that will be seen, with the number of parts of its log and what comes with it. */
    record Pending(long transaction, int parts, Map<String, Long> progress, Map<String, byte[]> state) {

        BsonDocument document() {
            return new BsonDocument("transaction", new BsonInt64(transaction))
                    .append("parts", new BsonInt32(parts))
                    .append(PROGRESS, positions(progress))
                    .append(STATE, bytes(state));
        }

        private static @Nullable Pending of(BsonDocument head) {
            if (!head.isDocument(PENDING)) {
                return null;
            }
            BsonDocument pending = head.getDocument(PENDING);
            return new Pending(
                    pending.getInt64("transaction").getValue(),
                    pending.getInt32("parts").getValue(),
                    positions(pending.getArray(PROGRESS)),
                    bytes(pending.getArray(STATE)));
        }
    }

    static ViewHead of(BsonDocument head) {
        return new ViewHead(
                head.getInt64(VISIBLE).getValue(),
                head.getInt64(BEGUN).getValue(),
                head.getString(OWNER).getValue(),
                head.getInt64(UNTIL).getValue(),
                Pending.of(head),
                positions(head.getArray(PROGRESS)),
                bytes(head.getArray(STATE)),
                head.getBoolean(REPLACED).getValue());
    }

    /** As it is once somebody has begun the next transaction. */
    ViewHead begunBy(String writer, long aliveUntil) {
        return new ViewHead(visible, begun + 1, writer, aliveUntil, pending, progress, state, replaced);
    }

    static BsonArray positions(Map<String, Long> positions) {
        BsonArray array = new BsonArray();
        positions.forEach((name, position) -> array.add(entry(name, new BsonInt64(position))));
        return array;
    }

    static BsonArray bytes(Map<String, byte[]> named) {
        BsonArray array = new BsonArray();
        named.forEach((name, value) -> array.add(entry(name, new BsonBinary(value))));
        return array;
    }

    private static BsonDocument entry(String name, BsonValue value) {
        return new BsonDocument("name", new BsonString(name)).append("value", value);
    }

    private static Map<String, Long> positions(BsonArray array) {
        Map<String, Long> positions = new HashMap<>();
        for (BsonValue entry : array) {
            BsonDocument document = entry.asDocument();
            positions.put(
                    document.getString("name").getValue(),
                    document.getInt64("value").getValue());
        }
        return positions;
    }

    private static Map<String, byte[]> bytes(BsonArray array) {
        Map<String, byte[]> named = new HashMap<>();
        for (BsonValue entry : array) {
            BsonDocument document = entry.asDocument();
            named.put(
                    document.getString("name").getValue(),
                    document.getBinary("value").getData());
        }
        return named;
    }
}
