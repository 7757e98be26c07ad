package io.tenure.shared.mongodb;

import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The one document on which readers and writers of a projection's views agree: see docs/adr/0081-views-on-mongodb.md.
 *
 * @param visible the transaction whose views readers see
 * @param begun the transaction that was begun last
 * @param owner who writes it; empty when nobody does
 * @param until the owner's sign of life, which changes with each: some seconds from then by its own clock, in
 *     milliseconds
 * @param pending what the owner has decided and may not have written everywhere yet
 * @param progress the position that the projection has finished
 */
record ViewHead(
        long visible,
        long begun,
        String owner,
        long until,
        @Nullable Pending pending,
        long progress,
        byte @Nullable [] token) {

    static final String VISIBLE = "visible";
    static final String BEGUN = "begun";
    static final String OWNER = "owner";
    static final String UNTIL = "until";
    static final String PENDING = "pending";
    static final String PROGRESS = "progress";
    static final String TOKEN = "token";
    static final String NOBODY = "";

    /** A transaction that will be seen, with the number of parts of its log and what comes with it. */
    record Pending(long transaction, int parts, long progress, byte @Nullable [] token) {

        BsonDocument document() {
            return new BsonDocument("transaction", new BsonInt64(transaction))
                    .append("parts", new BsonInt32(parts))
                    .append(PROGRESS, new BsonInt64(progress))
                    .append(TOKEN, binary(token));
        }

        private static @Nullable Pending of(BsonDocument head) {
            if (!head.isDocument(PENDING)) {
                return null;
            }
            BsonDocument pending = head.getDocument(PENDING);
            return new Pending(
                    pending.getInt64("transaction").getValue(),
                    pending.getInt32("parts").getValue(),
                    pending.getInt64(PROGRESS).getValue(),
                    ViewHead.token(pending));
        }
    }

    static ViewHead of(BsonDocument head) {
        return new ViewHead(
                head.getInt64(VISIBLE).getValue(),
                head.getInt64(BEGUN).getValue(),
                head.getString(OWNER).getValue(),
                head.getInt64(UNTIL).getValue(),
                Pending.of(head),
                head.getInt64(PROGRESS).getValue(),
                token(head));
    }

    /** As it is once somebody has begun the next transaction. */
    ViewHead begunBy(String writer, long aliveUntil) {
        return new ViewHead(visible, begun + 1, writer, aliveUntil, pending, progress, token);
    }

    static BsonValue binary(byte @Nullable [] token) {
        return token == null ? BsonNull.VALUE : new BsonBinary(token);
    }

    private static byte @Nullable [] token(BsonDocument document) {
        return document.isBinary(TOKEN) ? document.getBinary(TOKEN).getData() : null;
    }
}
